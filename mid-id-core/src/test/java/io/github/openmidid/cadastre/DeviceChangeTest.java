package io.github.openmidid.cadastre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceChangeTest {
  @Test
  void holdsChangedAndRemovedFields() {
    DeviceChange change =
        DeviceChange.builder()
            .campus("Campus Zuid")
            .remove(DeviceField.SITE_NUMBER)
            .decommissioningDate(LocalDate.of(2034, 12, 31))
            .build();

    assertThat(change.fields())
        .containsExactly(
            Map.entry(DeviceField.CAMPUS, Optional.of("Campus Zuid")),
            Map.entry(DeviceField.SITE_NUMBER, Optional.empty()),
            Map.entry(DeviceField.DECOMMISSIONING_DATE, Optional.of("2034-12-31")));
  }

  @Test
  void rejectsAnEmptyChange() {
    assertThatIllegalArgumentException()
        .isThrownBy(DeviceChange.builder()::build)
        .withMessage("the change has no fields");
  }

  @Test
  void rejectsTheRemovalOfARequiredField() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceChange.builder().remove(DeviceField.SERIAL_NUMBER))
        .withMessage("serialNumber cannot be removed");
  }

  @Test
  void rejectsAChangeOfTheOperator() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceChange.builder().operator("CHU Exemple"))
        .withMessage("the operator of a device cannot change");
  }

  @Test
  void namesTheBoundOfADateThatIsTooEarly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceChange.builder().decommissioningDate(LocalDate.of(1970, 12, 31)))
        .withMessage("decommissioningDate is before 1971-01-01");
  }

  @Test
  void rejectsDatesThatContradictEachOther() {
    LocalDate day = LocalDate.of(2027, 3, 1);
    DeviceChange.Builder same =
        DeviceChange.builder()
            .commissioningDate(day)
            .priorAuthorizationDate(day)
            .decommissioningDate(day);

    assertThat(same.build().fields()).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(same.commissioningDate(day.plusDays(1))::build)
        .withMessage("decommissioningDate is before commissioningDate");
    assertThatIllegalArgumentException()
        .isThrownBy(same.commissioningDate(day.minusDays(1))::build)
        .withMessage("priorAuthorizationDate is after commissioningDate");
    assertThat(
            DeviceChange.builder()
                .priorAuthorizationDate(day.plusDays(1))
                .decommissioningDate(day.minusDays(1))
                .build()
                .fields())
        .as("the commissioning date is that of the register")
        .hasSize(2);
  }

  @Test
  void rejectsAnInvalidValue() {
    Map<DeviceField, Optional<String>> fields = new HashMap<>();
    fields.put(DeviceField.USE, Optional.of("canary"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceChange(fields))
        .withMessage("use is not clinical, scientific or mixed");
  }

  @Test
  void isTheDifferenceBetweenTwoReports() {
    DeviceReport before = DeviceReportFixture.of(Modality.MRI).siteNumber("1234").build();
    DeviceReport after =
        DeviceReportFixture.of(Modality.MRI).use(DeviceUse.SCIENTIFIC).sequenceNumber(3).build();

    assertThat(DeviceChange.between(before, after))
        .contains(
            DeviceChange.builder()
                .use(DeviceUse.SCIENTIFIC)
                .remove(DeviceField.SITE_NUMBER)
                .sequenceNumber(3)
                .build());
    assertThat(DeviceChange.between(before, before)).isEmpty();
  }
}
