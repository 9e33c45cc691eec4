package io.github.openmidid.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device that has a MID-ID, with what a register or cadastre knows about it. Immutable.
 *
 * <pre>{@code
 * RegisteredDevice device =
 *     RegisteredDevice.builder(midId)
 *         .modality(Modality.CT).operator("AZ Voorbeeld Gent")
 *         .make("Philips").model("Incisive CT").serialNumber("550020")
 *         .inServiceSince(LocalDate.of(2024, 3, 1))
 *         .build();
 * }</pre>
 *
 * <p>Everything but the identifier may be absent. Texts are kept exactly; {@link SerialNumber},
 * {@link Maker} and {@link ModelName} compare them.
 */
public final class RegisteredDevice {
  private final MidId midId;
  private final @Nullable Modality modality;
  private final @Nullable String operator;
  private final @Nullable String make;
  private final @Nullable String model;
  private final @Nullable String serialNumber;
  private final @Nullable String formerNumber;
  private final @Nullable LocalDate inServiceSince;
  private final @Nullable LocalDate outOfServiceSince;

  private RegisteredDevice(Builder builder) {
    midId = builder.midId;
    modality = builder.modality;
    operator = builder.operator;
    make = builder.make;
    model = builder.model;
    serialNumber = builder.serialNumber;
    formerNumber = builder.formerNumber;
    inServiceSince = builder.inServiceSince;
    outOfServiceSince = builder.outOfServiceSince;
  }

  /**
   * Returns a builder of a device with this identifier and without other fields.
   *
   * @param midId the identifier, not null
   */
  public static Builder builder(MidId midId) {
    return new Builder(Objects.requireNonNull(midId, "midId"));
  }

  /** Returns the identifier. */
  public MidId midId() {
    return midId;
  }

  /** Returns the type of device. */
  public Optional<Modality> modality() {
    return Optional.ofNullable(modality);
  }

  /** Returns the hospital or practitioner who runs the device. */
  public Optional<String> operator() {
    return Optional.ofNullable(operator);
  }

  /** Returns the exact text for the maker. */
  public Optional<String> make() {
    return Optional.ofNullable(make);
  }

  /** Returns the exact text for the model. */
  public Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /** Returns the exact text for the serial number, even if it cannot be one. */
  public Optional<String> serialNumber() {
    return Optional.ofNullable(serialNumber);
  }

  /** Returns the exact text for the former unique number of the device at FANC. */
  public Optional<String> formerNumber() {
    return Optional.ofNullable(formerNumber);
  }

  /** Returns the first day of use. */
  public Optional<LocalDate> inServiceSince() {
    return Optional.ofNullable(inServiceSince);
  }

  /** Returns the first day after the last day of use; empty for a device in use. */
  public Optional<LocalDate> outOfServiceSince() {
    return Optional.ofNullable(outOfServiceSince);
  }

  /**
   * Returns the serial number; empty if the device has none, or its text cannot be one or is that
   * of the model.
   */
  public Optional<SerialNumber> usableSerialNumber() {
    return SerialNumber.tryParse(serialNumber, model);
  }

  /** Returns the maker; empty if the device has none, or its text names none. */
  public Optional<Maker> usableMaker() {
    return Maker.tryParse(make);
  }

  /**
   * Returns whether the device can have been in use on a day: a date that is absent excludes
   * nothing.
   */
  public boolean isInService(LocalDate day) {
    return (inServiceSince == null || !day.isBefore(inServiceSince))
        && (outOfServiceSince == null || day.isBefore(outOfServiceSince));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegisteredDevice device
        && midId.equals(device.midId)
        && modality == device.modality
        && Objects.equals(operator, device.operator)
        && Objects.equals(make, device.make)
        && Objects.equals(model, device.model)
        && Objects.equals(serialNumber, device.serialNumber)
        && Objects.equals(formerNumber, device.formerNumber)
        && Objects.equals(inServiceSince, device.inServiceSince)
        && Objects.equals(outOfServiceSince, device.outOfServiceSince);
  }

  @Override
  public int hashCode() {
    return midId.hashCode();
  }

  /** Returns the identifier, but no operator, because logs are not confidential. */
  @Override
  public String toString() {
    return "RegisteredDevice[" + midId + "]";
  }

  /**
   * A builder of a device. A field that is null, blank or not set is absent. Not thread-safe.
   *
   * <pre>{@code
   * RegisteredDevice.builder(midId).make("Canon").serialNumber("L519359").build();
   * }</pre>
   */
  public static final class Builder {
    private final MidId midId;
    private @Nullable Modality modality;
    private @Nullable String operator;
    private @Nullable String make;
    private @Nullable String model;
    private @Nullable String serialNumber;
    private @Nullable String formerNumber;
    private @Nullable LocalDate inServiceSince;
    private @Nullable LocalDate outOfServiceSince;

    private Builder(MidId midId) {
      this.midId = midId;
    }

    /** Sets the type of device. */
    public Builder modality(@Nullable Modality value) {
      modality = value;
      return this;
    }

    /** Sets the hospital or practitioner who runs the device. */
    public Builder operator(@Nullable String text) {
      operator = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the maker. */
    public Builder make(@Nullable String text) {
      make = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the model. */
    public Builder model(@Nullable String text) {
      model = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the serial number. */
    public Builder serialNumber(@Nullable String text) {
      serialNumber = textOrNull(text);
      return this;
    }

    /** Sets the exact text for the former unique number of the device at FANC. */
    public Builder formerNumber(@Nullable String text) {
      formerNumber = textOrNull(text);
      return this;
    }

    /** Sets the first day of use. */
    public Builder inServiceSince(@Nullable LocalDate date) {
      inServiceSince = date;
      return this;
    }

    /** Sets the first day after the last day of use. */
    public Builder outOfServiceSince(@Nullable LocalDate date) {
      outOfServiceSince = date;
      return this;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }

    /** Builds the device. */
    public RegisteredDevice build() {
      return new RegisteredDevice(this);
    }
  }
}
