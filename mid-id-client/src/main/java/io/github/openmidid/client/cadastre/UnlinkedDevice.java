package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reported device that waits for a link, with the identifiers that may be its own and what
 * contradicts them. Immutable.
 *
 * <pre>{@code
 * device.reported().filter(candidate -> candidate.contradictions().isEmpty())
 *     .filter(candidate -> device.contradictions().isEmpty())
 *     .ifPresent(candidate -> askSomebody(device, candidate));
 * }</pre>
 *
 * <p>The register compares what was reported to it. That nothing contradicts does not prove that
 * device and identifier belong together.
 *
 * @param deviceId the id of the device in the register
 * @param midId the identifier with which it was reported
 * @param operator its operator
 * @param modalityCode the code of the modality, as in the response
 * @param reportedAt the time of the first report
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the manufacturer's serial number
 * @param campus the campus
 * @param commissioningDate the first day of use
 * @param decommissioningDate the last day of use
 * @param candidates the identifiers that may be its own
 * @param contradictions the contradictions to a link of the device with any identifier
 * @param freeMidIds the number of available identifiers of its operator for its modality with which
 *     neither a device nor a delivery was reported
 */
public record UnlinkedDevice(
    String deviceId,
    MidId midId,
    String operator,
    String modalityCode,
    Instant reportedAt,
    Optional<String> make,
    Optional<String> model,
    Optional<String> serialNumber,
    Optional<String> campus,
    Optional<LocalDate> commissioningDate,
    Optional<LocalDate> decommissioningDate,
    List<Candidate> candidates,
    List<Contradiction> contradictions,
    long freeMidIds) {
  /** Copies the lists and validates that nothing is null. */
  public UnlinkedDevice {
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(reportedAt, "reportedAt");
    Objects.requireNonNull(make, "make");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(campus, "campus");
    Objects.requireNonNull(commissioningDate, "commissioningDate");
    Objects.requireNonNull(decommissioningDate, "decommissioningDate");
    candidates = List.copyOf(candidates);
    contradictions = List.copyOf(contradictions);
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }

  /** Returns the candidate with which the device was reported, the only one that can be linked. */
  public Optional<Candidate> reported() {
    return candidates.stream().filter(Candidate::isReported).findFirst();
  }

  /**
   * An identifier that may be that of the device. Immutable.
   *
   * @param midId the identifier
   * @param statusCode the code of its status, as in the response
   * @param isReported whether the device was reported with it; only then can it be linked
   * @param deliveries the number of deliveries with it that the register has compared
   * @param contradictions the contradictions to a link with it, and the missing information
   */
  public record Candidate(
      MidId midId,
      String statusCode,
      boolean isReported,
      long deliveries,
      List<Contradiction> contradictions) {
    /** Copies the list and validates that nothing is null. */
    public Candidate {
      Objects.requireNonNull(midId, "midId");
      Objects.requireNonNull(statusCode, "statusCode");
      contradictions = List.copyOf(contradictions);
    }

    /** Returns whether it is linked to another device; false if the code is not known. */
    public boolean isLinked() {
      return RegistrationStatus.LINKED.code().equals(statusCode);
    }
  }

  /**
   * A contradiction to a link, or information that is missing for it. Immutable.
   *
   * @param code the code, for example {@code serialNumberDiffers} or {@code deliveryMissing}
   * @param detail the description, in the language of the request
   * @param midId the other identifier, if it is about one
   * @param deviceId the other device, if it is about one
   * @param deliveryId the delivery, if it is about one
   */
  public record Contradiction(
      String code,
      String detail,
      Optional<MidId> midId,
      Optional<String> deviceId,
      Optional<String> deliveryId) {
    /** Validates that nothing is null. */
    public Contradiction {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(midId, "midId");
      Objects.requireNonNull(deviceId, "deviceId");
      Objects.requireNonNull(deliveryId, "deliveryId");
    }
  }
}
