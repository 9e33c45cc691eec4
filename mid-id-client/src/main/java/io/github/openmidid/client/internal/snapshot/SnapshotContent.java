package io.github.openmidid.client.internal.snapshot;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.internal.contract.RegistrationWire;
import io.github.openmidid.client.internal.contract.ResponseValue;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed content of a snapshot: a header line, followed by one line for each registration.
 *
 * @param snapshotId the id of the snapshot at the register
 * @param createdAt the time at which the register created it
 * @param environment the environment of the register: test or production
 * @param registrations all registrations, in ascending order of their identifiers
 */
public record SnapshotContent(
    String snapshotId, Instant createdAt, String environment, List<Registration> registrations) {
  private static final String FORMAT = "openmidid-snapshot/1";

  /** The JSON of the first line. */
  public record Header(
      @Nullable String format,
      @Nullable String snapshotId,
      @Nullable String createdAt,
      @Nullable String environment,
      @Nullable String formatName,
      @Nullable Long count) {}

  /** Parses the first {@code length} bytes, whose signature has been verified. */
  static SnapshotContent read(JsonCodec json, byte[] bytes, int length, SnapshotSettings settings)
      throws SnapshotException {
    Lines lines = new Lines(json, bytes, length);
    try {
      Header header = lines.next(Header.class);
      requireKnown(header, settings);
      List<Registration> registrations = registrations(lines);
      if (registrations.size() != required("count", header.count())) {
        throw new MalformedResponseException(
            "the number of identifiers is not " + header.count(), null);
      }
      return new SnapshotContent(
          TextFormat.ID.ofResponse("snapshotId", required("snapshotId", header.snapshotId())),
          ResponseValue.instant("createdAt", required("createdAt", header.createdAt())),
          required("environment", header.environment()),
          Collections.unmodifiableList(registrations));
    } catch (MalformedResponseException e) {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD,
          "the snapshot violates the contract, line " + lines.number + ": " + e.getMessage());
    }
  }

  private static void requireKnown(Header header, SnapshotSettings settings)
      throws SnapshotException {
    requireEqual(Reason.OTHER_VERSION, FORMAT, required("format", header.format()));
    requireEqual(
        Reason.OTHER_ENVIRONMENT,
        settings.environment(),
        required("environment", header.environment()));
    requireEqual(
        Reason.OTHER_FORMAT,
        MidIdFormat.current().name(),
        required("formatName", header.formatName()));
  }

  private static void requireEqual(Reason reason, String expected, String actual)
      throws SnapshotException {
    if (!actual.equals(expected)) {
      throw new SnapshotException(
          reason,
          "unexpected value in the snapshot: "
              + PrintableExcerpt.excerpt(actual)
              + ", expected "
              + expected);
    }
  }

  private static List<Registration> registrations(Lines lines) {
    List<Registration> registrations = new ArrayList<>();
    MidId last = null;
    while (lines.hasNext()) {
      Registration registration =
          lines.next(RegistrationWire.class).toRegistration(ResponseValue::midId);
      if (last != null && registration.midId().compareTo(last) <= 0) {
        throw new MalformedResponseException("midId is not in ascending order", null);
      }
      last = registration.midId();
      registrations.add(registration);
    }
    return registrations;
  }

  /** A reader of JSON Lines: one JSON object per line, each terminated by a line feed. */
  private static final class Lines {
    private final JsonCodec json;
    private final byte[] bytes;
    private final int length;
    private int at;
    private int number;

    Lines(JsonCodec json, byte[] bytes, int length) {
      this.json = json;
      this.bytes = bytes;
      this.length = length;
    }

    boolean hasNext() {
      return at < length;
    }

    <T> T next(Class<T> type) {
      number++;
      int end = at;
      while (end < length && bytes[end] != '\n') {
        end++;
      }
      if (end == length) {
        throw new MalformedResponseException("the line is not terminated", null);
      }
      byte[] line = Arrays.copyOfRange(bytes, at, end);
      at = end + 1;
      return json.read(line, type);
    }
  }
}
