package io.github.openmidid.cadastre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceReportTest {
  @Test
  void holdsFieldsInWireFormat() {
    DeviceReport report =
        DeviceReportFixture.of(Modality.PET_MRI)
            .siteNumber("1234")
            .establishmentUnitNumber("2123456789")
            .fancEstablishmentNumber("E-1")
            .sequenceNumber(2)
            .build();

    assertThat(List.copyOf(report.fields().keySet())).isSorted();
    assertThat(report.fields())
        .containsEntry(DeviceField.MODALITY, "petMri")
        .containsEntry(DeviceField.USE, "mixed")
        .containsEntry(DeviceField.SITE_NUMBER, "1234")
        .containsEntry(DeviceField.ESTABLISHMENT_UNIT_NUMBER, "2123456789")
        .containsEntry(DeviceField.FANC_ESTABLISHMENT_NUMBER, "E-1")
        .containsEntry(DeviceField.SEQUENCE_NUMBER, "2")
        .containsEntry(DeviceField.COMMISSIONING_DATE, "2027-03-31")
        .hasSize(13);
    assertThat(report.midId()).isEqualTo(DeviceReportFixture.MID_ID);
    assertThat(report.modality()).isEqualTo(Modality.PET_MRI);
    assertThat(report.commissioningDate()).isEqualTo("2027-03-31");
    assertThat(report.get(DeviceField.PRIOR_AUTHORIZATION_DATE)).isEmpty();
    assertThat(new DeviceReport(report.fields())).isEqualTo(report);
  }

  @Test
  void listsAllMissingFields() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceReport.builder().modality(Modality.SPECT_CT).make("x").build())
        .withMessage(
            "midId is missing; operator is missing; model is missing; serialNumber is missing; "
                + "use is missing; campus is missing; commissioningDate is missing; "
                + "priorAuthorizationDate is missing: a SPECT-CT requires it");
  }

  @Test
  void requiresNoPriorAuthorizationWithoutAModality() {
    Map<DeviceField, String> fields =
        new EnumMap<>(DeviceReportFixture.of(Modality.MRI).build().fields());
    fields.remove(DeviceField.MODALITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceReport(fields))
        .withMessage("modality is missing");
  }

  @ParameterizedTest
  @EnumSource
  void onlyCtAndSpectCtNeedTheDateOfThePriorAuthorization(Modality modality) {
    boolean needed = modality == Modality.CT || modality == Modality.SPECT_CT;
    assertThat(DeviceReport.needsPriorAuthorization(modality)).isEqualTo(needed);
    if (needed) {
      assertThatIllegalArgumentException()
          .isThrownBy(DeviceReportFixture.of(modality)::build)
          .withMessage(
              "priorAuthorizationDate is missing: a " + modality.display() + " requires it");
    } else {
      assertThat(DeviceReportFixture.of(modality).build().modality()).isEqualTo(modality);
    }
    DeviceReport with =
        DeviceReportFixture.of(modality).priorAuthorizationDate(LocalDate.of(2026, 9, 15)).build();
    assertThat(with.get(DeviceField.PRIOR_AUTHORIZATION_DATE)).contains("2026-09-15");
  }

  @Test
  void rejectsADecommissioningDate() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            DeviceReportFixture.of(Modality.MRI).set(DeviceField.DECOMMISSIONING_DATE, "2030-01-01")
                ::build)
        .withMessage("decommissioningDate is allowed in a change only");
  }

  @Test
  void countsCodePoints() {
    String letters = "\uD835\uDD38".repeat(100);

    assertThat(DeviceField.SERIAL_NUMBER.isValid(letters)).isTrue();
    assertThat(DeviceField.SERIAL_NUMBER.isValid(letters + "x")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMISSIONING_DATE", "PRIOR_AUTHORIZATION_DATE"})
  void namesTheBoundOfADateThatIsTooEarly(DeviceField field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceReport.builder().set(field, "1970-12-31"))
        .withMessage(field.code() + " is before 1971-01-01");
    assertThat(field.isValid("1970-12-31")).as("readable in a response").isTrue();
    Map<DeviceField, String> fields =
        new EnumMap<>(DeviceReportFixture.of(Modality.MRI).build().fields());
    fields.put(field, "1850-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceReport(fields))
        .withMessage(field.code() + " is before 1971-01-01");
  }

  @Test
  void rejectsAPriorAuthorizationAfterTheCommissioning() {
    DeviceReport.Builder report = DeviceReportFixture.of(Modality.CT);

    assertThat(report.priorAuthorizationDate(LocalDate.of(2027, 3, 31)).build().modality())
        .isEqualTo(Modality.CT);
    assertThatIllegalArgumentException()
        .isThrownBy(report.priorAuthorizationDate(LocalDate.of(2027, 4, 1))::build)
        .withMessage("priorAuthorizationDate is after commissioningDate");
  }

  @Test
  void copiesTheMap() {
    Map<DeviceField, String> fields =
        new EnumMap<>(DeviceReportFixture.of(Modality.MRI).build().fields());
    DeviceReport report = new DeviceReport(fields);
    fields.put(DeviceField.CAMPUS, "elsewhere");
    assertThat(report.get(DeviceField.CAMPUS)).contains("Campus Noord");
  }

  @Test
  void aFieldOfAMapIsCheckedTooAndNotQuoted() {
    Map<DeviceField, String> fields =
        new EnumMap<>(DeviceReportFixture.of(Modality.MRI).build().fields());
    fields.put(DeviceField.USE, "canary");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceReport(fields))
        .withMessage("use is not clinical, scientific or mixed");
  }

  @ParameterizedTest
  @CsvSource({
    "MID_ID, mid-9912-3456-11, a canonical MID-ID",
    "MID_ID, MID-9912-3456-12, a canonical MID-ID",
    "MODALITY, CT, the wire code of a modality",
    "USE, Clinical, 'clinical, scientific or mixed'",
    "COMMISSIONING_DATE, 31/03/2027, a date of the form yyyy-MM-dd",
    "COMMISSIONING_DATE, 2027-02-29, a date of the form yyyy-MM-dd",
    "COMMISSIONING_DATE, -0001-01-01, a date of the form yyyy-MM-dd",
    "COMMISSIONING_DATE, 0000-01-01, a date of the form yyyy-MM-dd",
    "COMMISSIONING_DATE, +12026-01-01, a date of the form yyyy-MM-dd",
    "SEQUENCE_NUMBER, 0, a number from 1 to 9999",
    "SEQUENCE_NUMBER, 10000, a number from 1 to 9999",
    "SEQUENCE_NUMBER, 01, a number from 1 to 9999",
    "ESTABLISHMENT_UNIT_NUMBER, 1123456789, 'ten digits, the first of them 2 to 8'",
    "ESTABLISHMENT_UNIT_NUMBER, 2.123.456.789, 'ten digits, the first of them 2 to 8'",
    "COMMISSIONING_DATE, '', a date of the form yyyy-MM-dd",
  })
  void rejectsAnInvalidValueWithAMessage(DeviceField field, String text, String expectation) {
    assertThat(field.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceReport.builder().set(field, text))
        .withMessage(field.code() + " is not " + expectation);
  }

  @ParameterizedTest
  @CsvSource({
    "SITE_NUMBER, 123456789012345678901, 20",
    "CAMPUS, ' ', 200",
    "CAMPUS, '', 200",
    "MAKE, 'half a smile \uD83D', 200",
    "CAMPUS, 'a\tb', 200",
    "OPERATOR, '\u00A0', 200",
    "OPERATOR, '-', 200",
    "MODEL, 'Scan\u200B64', 200",
    "SERIAL_NUMBER, 'SN\u202E24', 100",
    "FANC_ESTABLISHMENT_NUMBER, '\uFEFF1', 64",
  })
  void rejectsTextThatIsTooLongOrNotPlain(DeviceField field, String text, int most) {
    assertThat(field.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceReport.builder().set(field, text))
        .withMessage(
            field.code()
                + " is not a text with a letter or digit, without control or invisible characters"
                + " and not longer than "
                + most);
  }

  @ParameterizedTest
  @EnumSource
  void findsFieldsByTheirWireCode(DeviceField field) {
    assertThat(DeviceField.ofCode(field.code())).contains(field);
    assertThat(DeviceField.ofCode(field.name())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void findsUsesByTheirWireCode(DeviceUse use) {
    assertThat(DeviceUse.ofCode(use.code())).contains(use);
    assertThat(DeviceUse.ofCode(use.name())).isEmpty();
  }
}
