package io.github.openmidid.client.internal.snapshot;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.internal.contract.ResponseValue;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotExtent;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a snapshot.
 *
 * @param snapshotId the id of the snapshot at the register
 * @param createdAt the time at which the register created it
 * @param environment the environment of the register: test or production
 * @param extent the part of the register that it holds
 * @param holder the organization to which the register gave it
 * @param operators the operators whose identifiers it holds; empty unless the extent is {@link
 *     SnapshotExtent#OWN}
 * @param count the number of identifiers
 */
public record SnapshotHeader(
    String snapshotId,
    Instant createdAt,
    String environment,
    SnapshotExtent extent,
    String holder,
    List<String> operators,
    long count) {
  private static final String FORMAT = "openmidid-snapshot/3";

  /** The JSON of the first line. */
  public record HeaderLine(
      @Nullable String format,
      @Nullable String snapshotId,
      @Nullable String createdAt,
      @Nullable String environment,
      @Nullable String formatName,
      @Nullable String extent,
      @Nullable String holder,
      @Nullable List<String> operators,
      @Nullable Long count) {

    /** Verifies the values against the settings and maps them. */
    SnapshotHeader toHeader(SnapshotSettings settings) throws SnapshotException {
      requireFormat(required("format", format));
      requireEqual(
          Reason.OTHER_ENVIRONMENT, settings.environment(), required("environment", environment));
      requireEqual(
          Reason.OTHER_FORMAT, MidIdFormat.current().name(), required("formatName", formatName));
      SnapshotExtent known = extent(required("extent", extent));
      return new SnapshotHeader(
          TextFormat.ID.ofResponse("snapshotId", required("snapshotId", snapshotId)),
          ResponseValue.instant("createdAt", required("createdAt", createdAt)),
          required("environment", environment),
          known,
          TextFormat.NAME.ofResponse("holder", required("holder", holder)),
          operators(known),
          required("count", count));
    }

    private static void requireFormat(String format) throws SnapshotException {
      if (!format.equals(FORMAT)) {
        throw new SnapshotException(
            Reason.OTHER_VERSION,
            "the snapshot has the format "
                + PrintableExcerpt.excerpt(format)
                + ", this release reads "
                + FORMAT
                + ": refresh the snapshot, or update the library if that is not sufficient");
      }
    }

    private static void requireEqual(Reason reason, String expected, String actual)
        throws SnapshotException {
      if (!actual.equals(expected)) {
        throw unexpected(reason, actual, expected);
      }
    }

    private static SnapshotExtent extent(String code) throws SnapshotException {
      return SnapshotExtent.ofCode(code)
          .orElseThrow(() -> unexpected(Reason.OTHER_VERSION, code, "full, own or minimal"));
    }

    private static SnapshotException unexpected(Reason reason, String actual, String expected) {
      return new SnapshotException(
          reason,
          "unexpected value in the snapshot: "
              + PrintableExcerpt.excerpt(actual)
              + ", expected "
              + expected);
    }

    private List<String> operators(SnapshotExtent extent) {
      if ((operators != null) != (extent == SnapshotExtent.OWN)) {
        throw new MalformedResponseException(
            "operators are required with the extent own, and with no other", null);
      }
      List<String> names =
          operators == null
              ? List.of()
              : operators.stream()
                  .map(name -> TextFormat.NAME.ofResponse("operators", required("operators", name)))
                  .sorted()
                  .toList();
      if (Set.copyOf(names).size() != names.size()) {
        throw new MalformedResponseException("operators names one of them twice", null);
      }
      return names;
    }
  }

  /** Maps a registration, which contains exactly what the extent allows. */
  Registration registration(SnapshotLine line) {
    if (extent == SnapshotExtent.MINIMAL) {
      if (line.timeline != null) {
        throw new MalformedResponseException(
            "timeline is more than the extent of the snapshot allows", null);
      }
      return line.toMinimalRegistration(ResponseValue::midId);
    }
    Registration registration = line.toRegistration(ResponseValue::midId);
    if (extent == SnapshotExtent.OWN
        && !operators.contains(registration.operator().orElseThrow())) {
      throw new MalformedResponseException(
          "operator is not one of those whose identifiers the snapshot holds", null);
    }
    return registration;
  }
}
