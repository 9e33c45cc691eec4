package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.FancRecipient;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom FANC communicates which identifiers, and in which form. */
class FancRecipientTest {
  private static final Instant MOMENT = Instant.parse("2026-11-24T10:00:00Z");

  private static FancDevice device(long serial, String operator, String formerNumber) {
    return new FancDevice(
        MidId.ofSerial(serial),
        "petMri",
        operator,
        "linked",
        Optional.of("Campus Noord"),
        Optional.of("2012345678"),
        Optional.of("E-1"),
        Optional.of(formerNumber).filter(number -> !number.isEmpty()),
        Optional.of(LocalDate.of(2030, 1, 1)),
        MOMENT);
  }

  private static InstitutionDelegation delegation(String operator, String institution) {
    return new InstitutionDelegation("g-" + operator, operator, institution, MOMENT);
  }

  @Test
  void areTheOperatorsAndTheInstitutionsOfTheirDelegations() {
    FancDevice a1 = device(99_000_001, "AZ", "X-1");
    FancDevice a2 = device(99_000_002, "AZ", "");
    FancDevice b = device(99_000_003, "CHU", "X-2");
    FancDevice c = device(99_000_004, "UZ", "X-3");

    List<FancRecipient> recipients =
        FancRecipient.of(
            List.of(c, a2, b, a1),
            List.of(
                delegation("CHU", "Controle B"),
                delegation("AZ", "Controle B"),
                delegation("AZ", "AZ"),
                delegation("AZ", "Controle B"),
                delegation("Praktijk", "Controle A")));

    assertThat(recipients)
        .containsExactly(
            new FancRecipient("AZ", false, List.of(a1, a2)),
            new FancRecipient("CHU", false, List.of(b)),
            new FancRecipient("UZ", false, List.of(c)),
            new FancRecipient("AZ", true, List.of(a1, a2)),
            new FancRecipient("Controle A", true, List.of()),
            new FancRecipient("Controle B", true, List.of(a1, a2, b)));
    assertThat(FancRecipient.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void receiveTheDevicesAsCsv() {
    FancDevice unknown =
        new FancDevice(
            MidId.ofSerial(99_000_002),
            "ct",
            "AZ",
            "available",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MOMENT);

    assertThat(
            new FancRecipient("AZ", false, List.of(device(99_000_001, "AZ", "X-1"), unknown))
                .toCsv())
        .isEqualTo(
            "\uFEFFfancDeviceNumber;midId;modality;operator;campus;fancEstablishmentNumber;"
                + "establishmentUnitNumber;decommissioningDate\r\n"
                + "X-1;"
                + MidId.ofSerial(99_000_001)
                + ";petMri;AZ;Campus Noord;E-1;2012345678;2030-01-01\r\n;"
                + MidId.ofSerial(99_000_002)
                + ";ct;AZ;;;;\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=1+1|'=1+1",
        "+32|'+32",
        "-5|'-5",
        "@x|'@x",
        "A;B|\"A;B\"",
        "the \"A\"|\"the \"\"A\"\"\"",
        "=A;B|\"'=A;B\""
      },
      quoteCharacter = '~')
  void receiveNeitherFormulasNorBrokenRows(String number, String cell) {
    assertThat(
            new FancRecipient("AZ", true, List.of(device(99_000_001, "AZ", number)))
                .toCsv()
                .lines())
        .element(1)
        .asString()
        .startsWith(cell + ";MID-");
  }
}
