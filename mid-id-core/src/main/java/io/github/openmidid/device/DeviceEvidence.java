package io.github.openmidid.device;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a source about one device, such as those of a row of a list. Immutable.
 *
 * <pre>{@code
 * DeviceEvidence evidence =
 *     DeviceEvidence.builder()
 *         .make("PHILIPS").model("Incisive CT").serialNumber("SN 550020").modality("CT-scan")
 *         .build();
 * DeviceMatch match = directory.match(evidence);
 * }</pre>
 *
 * <p>An attribute may be stated more than once, for example by two parts of one document. All
 * statements are kept, in their order; statements that contradict each other make the result
 * uncertain.
 */
public final class DeviceEvidence {
  private final Map<DeviceAttribute, List<String>> statements;
  private final Map<DeviceAttribute, Map<String, Set<EvidenceOrigin>>> origins;
  private final List<SerialNumber> serialNumbers;

  private DeviceEvidence(Map<DeviceAttribute, Map<String, Set<EvidenceOrigin>>> given) {
    statements = new EnumMap<>(DeviceAttribute.class);
    origins = new EnumMap<>(DeviceAttribute.class);
    given.forEach(
        (attribute, texts) -> {
          statements.put(attribute, List.copyOf(texts.keySet()));
          origins.put(attribute, new LinkedHashMap<>(texts));
        });
    serialNumbers =
        stated(DeviceAttribute.SERIAL_NUMBER).stream()
            .map(this::serialNumber)
            .flatMap(Optional::stream)
            .toList();
  }

  /** Returns a new builder without statements. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the exact texts that are stated for an attribute, in their order; often one or none.
   */
  public List<String> stated(DeviceAttribute attribute) {
    return statements.getOrDefault(attribute, List.of());
  }

  /**
   * Returns where a text is stated for an attribute, in the order of the constants; empty if it is
   * not stated.
   */
  public Set<EvidenceOrigin> origins(DeviceAttribute attribute, String text) {
    return Collections.unmodifiableSet(
        origins.getOrDefault(attribute, Map.of()).getOrDefault(text, Set.of()));
  }

  /** Returns the attributes of which something is stated, with the exact texts. */
  public Map<DeviceAttribute, List<String>> statements() {
    return Collections.unmodifiableMap(statements);
  }

  /** Returns the stated serial numbers, without texts that cannot be one or are a stated model. */
  public List<SerialNumber> usableSerialNumbers() {
    return serialNumbers;
  }

  /** Returns the serial number of a stated text, or empty if it cannot be one. */
  Optional<SerialNumber> serialNumber(String text) {
    List<String> models = stated(DeviceAttribute.MODEL);
    return SerialNumber.tryParse(text)
        .filter(number -> models.stream().noneMatch(m -> SerialNumberReader.isSame(number, m)));
  }

  /**
   * Returns whether a stated serial number cannot be one but contains information: a hash or an
   * address, but neither zeros nor a word.
   */
  boolean hasDoubtfulSerialNumber() {
    return stated(DeviceAttribute.SERIAL_NUMBER).stream()
        .filter(text -> serialNumber(text).isEmpty())
        .anyMatch(text -> text.chars().anyMatch(c -> c >= '1' && c <= '9'));
  }

  /** Returns whether two stated serial numbers cannot be the same. */
  boolean hasContradictorySerialNumbers() {
    for (SerialNumber some : serialNumbers) {
      for (SerialNumber other : serialNumbers) {
        if (!some.overlaps(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the codes of the stated attributes, without texts. */
  @Override
  public String toString() {
    return "DeviceEvidence" + statements.keySet().stream().map(DeviceAttribute::code).toList();
  }

  /**
   * A builder of evidence. Each call adds a statement; null and a blank text add none, a repetition
   * adds its origin. Not thread-safe.
   *
   * <pre>{@code
   * DeviceEvidence.builder().serialNumber("550020").dayOfUse(LocalDate.of(2026, 11, 22)).build();
   * }</pre>
   */
  public static final class Builder {
    private final Map<DeviceAttribute, Map<String, Set<EvidenceOrigin>>> statements =
        new EnumMap<>(DeviceAttribute.class);
    private EvidenceOrigin origin = EvidenceOrigin.LIST;

    private Builder() {}

    /**
     * Sets the origin of the statements that follow; at first it is {@link EvidenceOrigin#LIST}.
     *
     * <pre>{@code
     * builder.from(EvidenceOrigin.OBSERVER).serialNumber("989801");
     * }</pre>
     */
    public Builder from(EvidenceOrigin origin) {
      this.origin = Objects.requireNonNull(origin, "origin");
      return this;
    }

    /** Adds the exact text of a MID-ID, in any spelling. */
    public Builder midId(@Nullable String text) {
      return add(DeviceAttribute.MID_ID, text);
    }

    /** Adds the exact text of a former FANC number. */
    public Builder formerNumber(@Nullable String text) {
      return add(DeviceAttribute.FORMER_NUMBER, text);
    }

    /** Adds the exact text of a serial number. */
    public Builder serialNumber(@Nullable String text) {
      return add(DeviceAttribute.SERIAL_NUMBER, text);
    }

    /** Adds the exact text of a maker. */
    public Builder make(@Nullable String text) {
      return add(DeviceAttribute.MAKE, text);
    }

    /** Adds the exact text of a model. */
    public Builder model(@Nullable String text) {
      return add(DeviceAttribute.MODEL, text);
    }

    /** Adds the exact text of a type of device, in any spelling, registered or not. */
    public Builder modality(@Nullable String text) {
      return add(DeviceAttribute.MODALITY, text);
    }

    /** Adds the exact text of an operator. */
    public Builder operator(@Nullable String text) {
      return add(DeviceAttribute.OPERATOR, text);
    }

    /** Adds a day on which the device was in use. */
    public Builder dayOfUse(@Nullable LocalDate day) {
      return add(DeviceAttribute.DAY_OF_USE, Objects.toString(day, ""));
    }

    /** Adds the modality that an image states, as in the DICOM attribute (0008,0060). */
    public Builder imageModality(@Nullable String code) {
      return add(DeviceAttribute.IMAGE_MODALITY, code);
    }

    /** Adds the exact name of a station. */
    public Builder stationName(@Nullable String text) {
      return add(DeviceAttribute.STATION_NAME, text);
    }

    /** Adds the exact text of the unique identifier of an observer. */
    public Builder observerUid(@Nullable String text) {
      return add(DeviceAttribute.OBSERVER_UID, text);
    }

    private Builder add(DeviceAttribute attribute, @Nullable String text) {
      if (text != null && !text.isBlank()) {
        statements
            .computeIfAbsent(attribute, a -> new LinkedHashMap<>(2))
            .computeIfAbsent(text, t -> EnumSet.noneOf(EvidenceOrigin.class))
            .add(origin);
      }
      return this;
    }

    /** Builds the evidence. */
    public DeviceEvidence build() {
      return new DeviceEvidence(statements);
    }
  }
}
