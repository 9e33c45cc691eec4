package io.github.openmidid.examples.dicom.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DirectoryCheckTest {
  private static final MidId KNOWN = MidId.of("MID-9956-7396-98");
  private static final MidId OTHER = MidId.of("MID-9912-3456-11");

  private static final Registration REGISTRATION =
      Registration.of(KNOWN, Modality.CT, "AZ Voorbeeld", RegistrationStatus.LINKED);

  private static RegisteredDevice device(MidId midId, Modality modality) {
    return RegisteredDevice.builder(midId).modality(modality).build();
  }

  @Test
  void knownDevicesAreClean() {
    DirectoryCheck check =
        DirectoryCheck.of(
            List.of(device(KNOWN, Modality.CT)), MidIdRegister.inMemory(List.of(REGISTRATION)));

    assertThat(check.isClean()).isTrue();
  }

  @Test
  void unknownDevicesAndOtherModalitiesAreReported() {
    DirectoryCheck check =
        DirectoryCheck.of(
            List.of(device(KNOWN, Modality.MRI), device(OTHER, Modality.CT)),
            MidIdRegister.inMemory(List.of(REGISTRATION)));

    assertThat(check.isClean()).isFalse();
    assertThat(check.unknown()).containsExactly(OTHER);
    assertThat(check.otherModality()).containsExactly(KNOWN);
    assertThat(check.undecided()).isEmpty();
  }

  /** Outside the extent of a snapshot, nothing is known: neither granted nor unknown. */
  @Test
  void outsideTheExtentOfASnapshotIsNotUnknown() {
    DirectoryCheck check =
        DirectoryCheck.of(List.of(device(OTHER, Modality.CT)), new NarrowRegister());

    assertThat(check.isClean()).isFalse();
    assertThat(check.undecided()).containsExactly(OTHER);
    assertThat(check.unknown()).isEmpty();
  }

  /** A register that cannot tell whether identifiers are known. */
  private static final class NarrowRegister implements MidIdRegister {
    @Override
    public Optional<Registration> find(MidId midId) {
      throw new UnsupportedOperationException("the check looks up");
    }

    @Override
    public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
      return midIds.stream()
          .collect(
              Collectors.toMap(
                  midId -> midId, midId -> LookupResult.cannotTell(midId, Optional.empty())));
    }
  }
}
