package io.github.openmidid.client.internal.snapshot;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotExtent;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The signed content of a snapshot: a header line, followed by one line for each registration.
 *
 * @param header the header
 * @param registrations all registrations, in ascending order of their identifiers
 * @param timelines the devices over time, in the same order; empty if the extent is minimal
 */
public record SnapshotContent(
    SnapshotHeader header, List<Registration> registrations, List<DeviceTimeline> timelines) {

  /** Parses the first {@code length} bytes, whose signature has been verified. */
  static SnapshotContent read(JsonCodec json, byte[] bytes, int length, SnapshotSettings settings)
      throws SnapshotException {
    Lines lines = new Lines(json, bytes, length);
    try {
      SnapshotHeader header = lines.next(SnapshotHeader.HeaderLine.class).toHeader(settings);
      SnapshotContent content = read(header, lines);
      if (content.registrations.size() != header.count()) {
        throw new MalformedResponseException(
            "the number of identifiers is not " + header.count(), null);
      }
      return content;
    } catch (MalformedResponseException e) {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD,
          "the snapshot violates the contract, line " + lines.number + ": " + e.getMessage());
    }
  }

  private static SnapshotContent read(SnapshotHeader header, Lines lines) {
    List<Registration> registrations = new ArrayList<>();
    List<DeviceTimeline> timelines = new ArrayList<>();
    MidId last = null;
    while (lines.hasNext()) {
      SnapshotLine line = lines.next(SnapshotLine.class);
      Registration registration = header.registration(line);
      if (last != null && registration.midId().compareTo(last) <= 0) {
        throw new MalformedResponseException("midId is not in ascending order", null);
      }
      last = registration.midId();
      registrations.add(registration);
      if (header.extent() != SnapshotExtent.MINIMAL) {
        timelines.add(line.toTimeline(registration));
      }
    }
    return new SnapshotContent(
        header,
        Collections.unmodifiableList(registrations),
        Collections.unmodifiableList(timelines));
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
