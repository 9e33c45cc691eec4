package io.github.openmidid.examples.his.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.examples.his.warning.DeviceWarningService;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Tests lookups in a register that holds only part of all identifiers, such as a snapshot. */
@Tag("slow")
class PartialRegisterLookupTest {
  private static final MidId HELD = MidId.ofSerial(99_000_001);
  private static final MidId OTHER = MidId.ofSerial(99_000_002);

  /** A device whose fields are not set by the persistence provider. */
  private static final class StoredCt extends Device {
    private final MidId midId;

    StoredCt(MidId midId) {
      this.midId = midId;
    }

    @Override
    public MidId midId() {
      return midId;
    }

    @Override
    public Modality modality() {
      return Modality.CT;
    }
  }

  @Test
  void doNotStateThatADeviceIsUnknownOrTheRegisterUnavailable() {
    MidIdRegister partial =
        midId -> {
          if (!midId.equals(HELD)) {
            throw new OutsideExtentException(midId);
          }
          return Optional.of(Registration.of(midId, Modality.CT, "AZ", RegistrationStatus.LINKED));
        };
    DeviceLookup lookup =
        new DeviceLookup(
            partial,
            mock(DeviceWarningService.class),
            new VerdictTexts(new StaticMessageSource()),
            Clock.systemUTC());
    List<Device> devices = List.of(new StoredCt(HELD), new StoredCt(OTHER));

    assertThat(lookup.of(devices, Locale.ENGLISH).values())
        .extracting(DeviceVerdict::code)
        .containsExactly("linked", "cannotTell");
    assertThat(lookup.of(devices.get(1), Locale.ENGLISH).text()).endsWith("could not be checked.");
  }
}
