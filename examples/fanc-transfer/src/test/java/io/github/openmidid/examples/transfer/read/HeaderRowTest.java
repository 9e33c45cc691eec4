package io.github.openmidid.examples.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRowTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Toestelnummer            | DEVICE_NUMBER",
        "TOESTEL-NUMMER           | DEVICE_NUMBER",
        "Toestelnummer (MID-ID)   | DEVICE_NUMBER",
        "MID-ID                   | DEVICE_NUMBER",
        "mid id                   | DEVICE_NUMBER",
        "MIDID                    | DEVICE_NUMBER",
        "Uniek nummer             | DEVICE_NUMBER",
        "Numéro d'appareil        | DEVICE_NUMBER",
        "NUMERO D’APPAREIL        | DEVICE_NUMBER",
        "N° d'appareil :          | DEVICE_NUMBER",
        "Nº MID-ID                | DEVICE_NUMBER",
        "Numéro unique            | DEVICE_NUMBER",
        "Gerätenummer             | DEVICE_NUMBER",
        "Device number            | DEVICE_NUMBER",
        "Modaliteit               | MODALITY",
        "Modalité                 | MODALITY",
        "Modalität                | MODALITY",
        "Modality                 | MODALITY",
        "Type toestel             | MODALITY",
        "Type d'appareil          | MODALITY",
        "In gebruik sinds         | IN_SERVICE_SINCE",
        "Datum ingebruikname      | IN_SERVICE_SINCE",
        "En service depuis        | IN_SERVICE_SINCE",
        "Date de mise en service  | IN_SERVICE_SINCE",
        "In Betrieb seit          | IN_SERVICE_SINCE",
        "In service since         | IN_SERVICE_SINCE",
      })
  void columnsAreKnownByManyNames(String header, TransferColumn column) {
    assertThat(TransferColumn.ofHeader(header)).contains(column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Nummer", "Serienummer", "Datum", "RIZIV-facturatienummer", "Numéro de série"})
  void otherColumnsAreIgnored(String header) {
    assertThat(TransferColumn.ofHeader(header)).isEmpty();
  }

  @Test
  void titlesMayPrecedeIt() throws Exception {
    TransferTable table =
        read("MID-ID;\nHospital;Example\n;\nModaliteit;Toestelnummer\nCT;MID-9912-3456-11\n");

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).key().deviceNumber().reference()).isEqualTo("B5");
  }

  @Test
  void twentyRowsAreSearchedAndNoMore() throws Exception {
    assertThat(read("title\n".repeat(19) + "MID-ID\nx\n").rows()).hasSize(1);
    assertThatExceptionOfType(TransferException.class)
        .isThrownBy(() -> read("title\n".repeat(20) + "MID-ID\nx\n"))
        .extracting(TransferException::kind)
        .isEqualTo(Kind.NO_COLUMN);
  }

  @Test
  void twoColumnsOfDeviceNumbersAreRejected() {
    assertThatExceptionOfType(TransferException.class)
        .isThrownBy(() -> read("MID-ID;Modality;Toestelnummer\nx;CT;y\n"))
        .withMessageContaining("A1 and C1")
        .extracting(TransferException::kind)
        .isEqualTo(Kind.TWO_COLUMNS);
  }

  @Test
  void furtherColumnsOfAnotherKindAreIgnoredAndNoted() throws Exception {
    TransferTable table = read("Modality;MID-ID;Type toestel;Modaliteit\nCT;x;MRI;PET\n");

    assertThat(table.rows().get(0).key().modality().orElseThrow().text()).isEqualTo("CT");
    assertThat(table.notes())
        .containsExactly(new ReadingNote(ReadingNote.Kind.IGNORED_COLUMNS, 2, "C1"));
  }

  @Test
  void foundHeadersAreShownEscaped() {
    assertThatExceptionOfType(TransferException.class)
        .isThrownBy(() -> read("Name;\"a\u001b[31m\nb\";" + "x".repeat(50) + "\n1;2;3\n"))
        .withMessageContaining("Name, a\uFFFD[31m\uFFFDb, " + "x".repeat(29) + "….");
  }

  @Test
  void headerWithoutRowsIsRejected() {
    assertThatExceptionOfType(TransferException.class)
        .isThrownBy(() -> read("MID-ID;Modality\n;\n"))
        .extracting(TransferException::kind)
        .isEqualTo(Kind.NO_ROWS);
  }

  private TransferTable read(String csv) throws Exception {
    return TransferCheck.read(Files.writeString(folder.resolve("test.csv"), csv));
  }
}
