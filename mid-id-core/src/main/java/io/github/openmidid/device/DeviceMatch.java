package io.github.openmidid.device;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.internal.WireCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of {@link DeviceDirectory#match}: which registered device is meant, how certain that
 * is, and why. Immutable.
 *
 * <pre>{@code
 * DeviceMatch match = directory.match(evidence);
 * switch (match.outcome()) {
 *   case CERTAIN -> use(match.device().orElseThrow());
 *   case PROBABLE, AMBIGUOUS -> askSomebody(match.candidates());
 *   case UNKNOWN, NOT_A_REGISTERED_KIND -> report(match.message(locale));
 * }
 * }</pre>
 */
public final class DeviceMatch {
  private final Outcome outcome;
  private final DeviceEvidence evidence;
  private final List<DeviceCandidate> candidates;
  private final List<DeviceCandidate> rejected;
  private final Optional<NotRegistered> notRegistered;

  DeviceMatch(
      Outcome outcome,
      DeviceEvidence evidence,
      List<DeviceCandidate> candidates,
      List<DeviceCandidate> rejected,
      Optional<NotRegistered> notRegistered) {
    this.outcome = outcome;
    this.evidence = evidence;
    this.candidates = List.copyOf(candidates);
    this.rejected = List.copyOf(rejected);
    this.notRegistered = notRegistered;
  }

  /** The certainty with which evidence identifies a device. */
  public enum Outcome {
    /**
     * One device: its MID-ID, its former number, or its serial number with its maker are stated,
     * and nothing stated contradicts.
     */
    CERTAIN("certain"),
    /**
     * One device, but the maker is missing, the serial number is part of a free text, or one
     * statement contradicts or cannot be a serial number. A person has to confirm it.
     */
    PROBABLE("probable"),
    /** More than one device fits, or two different serial numbers are stated. */
    AMBIGUOUS("ambiguous"),
    /** No device of the directory fits. */
    UNKNOWN("unknown"),
    /** No device fits, and the stated type of device has no MID-ID. */
    NOT_A_REGISTERED_KIND("notARegisteredKind");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code notARegisteredKind}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the outcome with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Outcome fromString(String code) {
      return WireCode.parse(Outcome.class, Outcome::code, code);
    }
  }

  /** Returns the outcome. */
  public Outcome outcome() {
    return outcome;
  }

  /** Returns the device if the outcome is {@link Outcome#CERTAIN}; otherwise empty. */
  public Optional<RegisteredDevice> device() {
    return outcome == Outcome.CERTAIN ? Optional.of(candidates.get(0).device()) : Optional.empty();
  }

  /** Returns the evidence that was matched. */
  public DeviceEvidence evidence() {
    return evidence;
  }

  /**
   * Returns the devices that can be meant, the most likely first; empty for {@link Outcome#UNKNOWN}
   * and {@link Outcome#NOT_A_REGISTERED_KIND}.
   */
  public List<DeviceCandidate> candidates() {
    return candidates;
  }

  /**
   * Returns the devices that share a number with the evidence but are contradicted by it, the most
   * likely first. One of them may be meant if a statement is wrong.
   */
  public List<DeviceCandidate> rejected() {
    return rejected;
  }

  /** Returns the stated type of device without MID-ID, whatever the outcome. */
  public Optional<NotRegistered> notRegistered() {
    return notRegistered;
  }

  /** Returns the outcome in one or two sentences, by language code. */
  public Map<String, String> messages() {
    return new TextsByLanguage(this::message);
  }

  /**
   * Returns the outcome in one or two sentences, with MID-IDs and without stated texts.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    if (outcome == Outcome.NOT_A_REGISTERED_KIND) {
      return notRegistered.orElseThrow().reason(locale);
    }
    String key =
        outcome == Outcome.AMBIGUOUS && candidates.size() == 1
            ? "device.match.contradictory"
            : "device.match." + outcome.code();
    return TextBundle.of(locale).get(key, listed());
  }

  private String listed() {
    return candidates.stream()
        .map(candidate -> candidate.device().midId().toString())
        .collect(Collectors.joining(", "));
  }

  /** Returns the outcome and the MID-IDs: {@code DeviceMatch[certain MID-9912-3456-11]}. */
  @Override
  public String toString() {
    return "DeviceMatch[" + (outcome.code() + " " + listed()).strip() + "]";
  }
}
