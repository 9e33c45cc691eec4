package io.github.openmidid.examples.tables.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.scan.TableScanException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which tables, columns and rows are read in a sheet, and the notes on the others. */
class TableScanTest {
  private static final String ONE = "MID-9965-5371-13";
  private static final String TWO = "MID-9990-7740-88";
  private static final String THREE = "MID-9900-5697-14";

  @TempDir private Path folder;

  /** Replaces 1, 2 and 3 after a {@code $} by numbers, and lines by rows. */
  private ScannedFile scan(String... lines) throws IOException {
    return ScannedFile.ofCsv(folder, csv(lines));
  }

  private static String csv(String... lines) {
    return String.join("\n", lines).replace("$1", ONE).replace("$2", TWO).replace("$3", THREE)
        + "\n";
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "MID-ID;Modaliteit",
          "Overdracht 2026;\nMID-ID;Modaliteit",
          "MID-ID;\nZiekenhuis;Voorbeeld\n;\nMID-ID;Modaliteit",
          "Toestelnummer;Modaliteit\nNuméro d'appareil;Modalité",
          "Toestelnummer;Modaliteit\nN° d'appareil;Modalité\nGerätenummer;Modalität\nDevice no.;Modality",
          "MID-ID;Modaliteit\n(verplicht);(verplicht)",
          "MID-ID;Modaliteit\nverplicht;",
          "MID-ID;Modaliteit\n(1);(2)",
          "Code;Modaliteit",
          "Toestelidentificatie;Modaliteit",
          "MID;Modaliteit",
          "MID-ID volgens de FOD;Modaliteit",
          "Toestel;\nnummer;Modaliteit",
          "Toestel;;Dosis\nnr.;Type;mGy",
          "\"Toestel-\nnummer\";\"Modaliteit\nModalité\"",
          "Toestelnumer;Modaltieit",
          "1. MID-ID;2. Modaliteit",
          "MID-ID;Type",
        })
    void areFoundHoweverTheyAreDivided(String header) throws IOException {
      ScannedFile file = scan(header, "$1;CT", "$2;PET");

      assertThat(file.rows())
          .extracting(row -> row.substring(row.indexOf(' ') + 1))
          .containsExactly(ONE + ", CT", TWO + ", PET");
      assertThat(file.unread()).isEmpty();
      assertThat(file.report().tables()).hasSize(1);
    }

    @Test
    void aRowAboveNamesTheOtherColumns() throws IOException {
      ScannedFile file = scan("Toestel;;Uitbater", "MID-ID;Modaliteit;", "$1;CT;AZ");

      assertThat(file.columns(0)).containsExactly("A2 DEVICE_NUMBER", "B2 MODALITY", "C1 OPERATOR");
    }

    @Test
    void twoLanguagesMayTakeTwoColumns() throws IOException {
      ScannedFile file = scan("Toestelnummer;Numéro d'appareil;Type", "$1;;CT", "$2;;PET");

      assertThat(file.rows()).containsExactly("2: " + ONE + ", CT", "3: " + TWO + ", PET");
      assertThat(file.unread()).isEmpty();
    }

    /** The column that was empty at first is not forgotten. */
    @Test
    void aValueInTheOtherColumnIsNotPassedOver() throws IOException {
      ScannedFile file = scan("Toestelnummer;Numéro d'appareil", "$1;\n".repeat(50) + ";99 wrong");

      assertThat(file.unread()).containsExactly("1 COLUMN from B52");
    }

    @ParameterizedTest
    @CsvSource({
      "Toestelnummer;MID-ID (nieuw), A1|Toestelnummer|B1|MID-ID (nieuw)",
      "MID-ID;MID-ID, A1|MID-ID|B1|MID-ID",
      "Uniek nummer;Device ID, A1|Uniek nummer|B1|Device ID",
      "Oude MID-ID;Nieuwe MID-ID, A1|Oude MID-ID|B1|Nieuwe MID-ID",
    })
    void twoColumnsOfNumbersAreRejected(String header, String details) {
      assertThatExceptionOfType(TableScanException.class)
          .isThrownBy(() -> scan(header, "$1;$2"))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.TWO_COLUMNS))
          .satisfies(e -> assertThat(String.join("|", e.details())).isEqualTo(details));
    }

    /** Verifies that an invalid value that resembles a header is read as a value. */
    @Test
    void valuesMayResembleThem() throws IOException {
      ScannedFile file =
          scan(
              "MID-ID;Modaliteit",
              "MID-;CT",
              "MID;CT",
              "MID-ID;CT",
              "MID 1;CT",
              "Nummer;CT",
              "$1;CT");

      assertThat(file.rows()).hasSize(6);
    }

    @Test
    void fullWidthCharactersAreValues() throws IOException {
      assertThat(scan("MID-ID;Modaliteit", "ＭＩＤ－９９６５－５３７１－１３;CT").rows()).hasSize(1);
    }

    @Test
    void theirAbsenceIsExplained() {
      assertThatExceptionOfType(TableScanException.class)
          .isThrownBy(() -> scan("Lijst", "Naam;Serie", "a;b"))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.NO_TABLE))
          .satisfies(e -> assertThat(e.details()).containsExactly("Naam", "Serie"));
    }

    @Test
    void theHeaderMayStandFarBelow() throws IOException {
      assertThat(scan("title\n".repeat(500) + "MID-ID;Modaliteit", "$1;CT").rows()).hasSize(1);
    }
  }

  @Nested
  class Columns {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "MID-ID;Type                 | $1;CT                | MODALITY",
          "MID-ID;Type                 | $1;Revolution Apex   | MODALITY",
          "MID-ID;Soort                | $1;MRI               | MODALITY",
          "MID-ID;Soort bron           | $1;CT-scanner        | DEVICE_KIND",
          "MID-ID;Soort bron           | $1;ingekapselde bron | DEVICE_KIND",
          "MID-ID;Type;Merk            | $1;CT;GE             | MODALITY",
          "MID-ID;Type;Merk            | $1;Revolution Apex;GE | MODEL",
          "MID-ID;Type;Modaliteit      | $1;Revolution Apex;CT | MODEL",
          "MID-ID;Ziekenhuis           | $1;AZ                | OPERATOR",
          "MID-ID;Toestel              | $1;MRI               | MODALITY",
          "MID-ID;Techniek;Lokaal      | $1;PET/CT;K12        | MODALITY",
        })
    void aWordWithSeveralMeaningsIsResolvedByItsValues(String header, String row, ColumnKind kind)
        throws IOException {
      ScannedFile file = scan(header, row);

      assertThat(file.columns(0)).contains("B1 " + kind);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "MID-ID;Toestel          | $1;Revolution Apex",
          "MID-ID;Toestel;Techniek | $1;CT;CT",
          "MID-ID;Toestel;Type     | $1;CT;MRI",
        })
    void noOtherColumnIsTheModality(String header, String row) throws IOException {
      assertThat(scan(header, row).columns(0)).doesNotContain("B1 " + ColumnKind.MODALITY);
    }

    @Test
    void theOneWithValuesIsUsed() throws IOException {
      ScannedFile file = scan("Modaliteit;Type toestel;MID-ID", ";CT;$1", ";MRI;$2");

      assertThat(file.rows()).containsExactly("2: " + ONE + ", CT", "3: " + TWO + ", MRI");
      assertThat(file.notes()).containsExactly("1 FURTHER_COLUMNS from A1");
    }

    @Test
    void theSurestHeaderIsUsed() throws IOException {
      assertThat(scan("Ziekenhuis;Uitbater;MID-ID", "a;b;$1").columns(0))
          .containsExactly("B1 OPERATOR", "C1 DEVICE_NUMBER");
    }

    @Test
    void allAreReportedUsedOrNot() throws IOException {
      ScannedFile file = scan("MID-ID;Opmerking;;Merk / Type", "$1;x;y;z");

      assertThat(file.report().tables().get(0).columns())
          .extracting(ColumnUse::reference, ColumnUse::header, ColumnUse::isUsed)
          .containsExactly(
              tuple("A1", "MID-ID", true),
              tuple("B1", "Opmerking", false),
              tuple("C1", "", false),
              tuple("D1", "Merk / Type", false));
      assertThat(file.report().lacking(Set.of(ColumnKind.MODALITY, ColumnKind.DEVICE_NUMBER)))
          .containsExactly(ColumnKind.MODALITY);
    }

    @Test
    void theUserDecides() throws IOException {
      String csv = csv("Toestelnummer;MID-ID (nieuw);Code;Modaliteit", "$1;$2;PET;CT");
      Path file = Files.writeString(folder.resolve("x.csv"), csv);
      TableScan decided =
          ScannedFile.ALL
              .withColumn(ColumnKind.DEVICE_NUMBER, "mid-id nieuw")
              .withColumn(ColumnKind.MODALITY, "Code");

      assertThat(ScannedFile.of(decided, file).rows()).containsExactly("2: " + TWO + ", PET");
      assertThatExceptionOfType(TableScanException.class)
          .isThrownBy(() -> decided.withColumn(ColumnKind.MAKE, "Merk").read(file, (t, r) -> {}))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_COLUMN))
          .satisfies(e -> assertThat(e.details()).containsExactly("Merk"));
    }

    @Test
    void formerNumbersStandBesideOrAlone() throws IOException {
      assertThat(scan("FANC-nummer;MID-ID;Type", "X-12345;$1;CT").rows())
          .containsExactly("2: " + ONE + ", X-12345, CT");
      assertThat(scan("FANC-nummer;Modaliteit", "X-12345;CT").rows())
          .containsExactly("2: X-12345, CT");
    }

    @Test
    void aFormAboveATableIsNoTable() throws IOException {
      ScannedFile file =
          scan("Uitbater:;AZ", "FANC-nummer:;12-345", "", "MID-ID;Modaliteit", "$1;CT");

      assertThat(file.rows()).containsExactly("5: " + ONE + ", CT");
    }

    @Test
    void unusedKindsAreNotRead() throws IOException {
      Path file =
          Files.write(
              folder.resolve("z.csv"),
              csv("MID-ID;Type", "$1;CT").getBytes(StandardCharsets.UTF_8));
      TableScan scan = TableScan.of(ColumnKind.DEVICE_NUMBER, EnumSet.noneOf(ColumnKind.class));

      assertThat(ScannedFile.of(scan, file).rows()).containsExactly("2: " + ONE);
      assertThat(TableScan.sheetNames(file)).isEmpty();
    }
  }

  @Nested
  class SeveralTables {

    @Test
    void underEachOther() throws IOException {
      ScannedFile file =
          scan(
              "CT",
              "MID-ID;Merk",
              "$1;GE",
              "MID-0000;GE",
              "",
              "PET",
              "Type;Merk;MID-ID",
              "PET;GE;$2");

      assertThat(file.rows()).containsExactly("3: " + ONE, "4: MID-0000", "8: " + TWO + ", PET");
      assertThat(file.report().tables()).extracting(DataTable::headerRow).containsExactly(2, 7);
      assertThat(file.notes()).containsExactly("1 TEXT_ROWS from 6");
    }

    @Test
    void sideBySideWithAGap() throws IOException {
      ScannedFile file = scan("MID-ID;Type;;MID-ID;Type", "$1;CT;;$2;PET", ";;;$3;CT");

      assertThat(file.rows())
          .containsExactly("2: " + ONE + ", CT", "2: " + TWO + ", PET", "3: " + THREE + ", CT");
    }

    @Test
    void sideBySideWithoutAGap() throws IOException {
      assertThat(scan("MID-ID;Type;MID-ID;Type", "$1;CT;$2;PET").rows())
          .containsExactly("2: " + ONE + ", CT", "2: " + TWO + ", PET");
    }

    @Test
    void sideBySideFromDifferentRowsOn() throws IOException {
      ScannedFile file =
          scan("MID-ID;Type;;;", "$1;CT;;;", "$2;CT;;MID-ID;Type", "$2;PET;;$3;CT", ";;;$1;PET");

      assertThat(file.rows())
          .containsExactly(
              "2: " + ONE + ", CT",
              "3: " + TWO + ", CT",
              "4: " + TWO + ", PET",
              "4: " + THREE + ", CT",
              "5: " + ONE + ", PET");
    }

    @Test
    void ofAnotherKindAreNoted() throws IOException {
      ScannedFile file =
          scan(
              "Modaliteit;Aantal",
              "CT;1",
              "",
              "MID-ID;Type",
              "$1;CT",
              "",
              "Type;Aantal",
              "CT;1",
              "PET;0");

      assertThat(file.rows()).containsExactly("5: " + ONE + ", CT");
      assertThat(file.notes()).containsExactly("2 OTHER_TABLES from 1");
    }

    @Test
    void ofDevicesWithoutTheirNumbersAreReported() throws IOException {
      ScannedFile file =
          scan("MID-ID;Type", "$1;CT", "", "Modaliteit;Merk;Serienummer", "CT;GE;123456");

      assertThat(file.rows()).containsExactly("2: " + ONE + ", CT");
      assertThat(file.unread()).containsExactly("1 TABLE from A4");
    }
  }

  @Nested
  class OtherRows {

    @Test
    void pagesTotalsAndSignaturesAreNoted() throws IOException {
      ScannedFile file =
          scan(
              "Overdracht 2026",
              "Nr.;MID-ID;Modaliteit",
              "1;$1;CT",
              "Pagina 1 van 2",
              "Overdracht 2026",
              "Nr.;MID-ID;Modaliteit",
              "2;$2;PET",
              "3;;",
              "4;;",
              "",
              "Totaal;2",
              "",
              "Opgemaakt te Gent op 29/11/2026",
              "Handtekening:;;Naam:",
              "",
              "De lijst is volledig");

      assertThat(file.rows()).containsExactly("3: " + ONE + ", CT", "7: " + TWO + ", PET");
      assertThat(file.notes())
          .containsExactly(
              "5 TEXT_ROWS from 4",
              "1 REPEATED_HEADERS from 6",
              "2 NUMBERED_EMPTY_ROWS from 8",
              "1 TOTALS from 11");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Totaal;1",
          "Totaal: 1;",
          ";Total général;1",
          "Gesamt;1",
          "Total number of devices: 1;",
          "Aantal toestellen;1",
          "Fait à Mons;",
          "Unterschrift:;",
          "* nieuw toestel;",
          "Bron: FANC;",
        })
    void areNotMissingNumbers(String row) throws IOException {
      assertThat(scan("MID-ID;Modaliteit", "$1;CT", "", row).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          ";CT",
          "MID-0000;",
          "MID 12;",
          "x;",
          "n/a;CT",
          "Totaal;CT",
          "Handtekening ontbreekt $2;",
          "12;",
        })
    void rowsOfDevicesStayRows(String row) throws IOException {
      assertThat(scan("MID-ID;Modaliteit", "$1;CT", row, "$3;PET").rows()).hasSize(3);
      assertThat(scan("MID-ID;Modaliteit", "$1;CT", "", row).rows()).hasSize(2);
    }

    @Test
    void operatorsMayBeNamedLikeRemarks() throws IOException {
      String header = "Uitbater;MID-ID;Modaliteit";

      assertThat(scan(header, "AZ;$1;CT", "", "Expert Imaging;;CT", "AZ;$2;CT").rows()).hasSize(3);
      assertThat(scan(header, "AZ;$1;CT", "", "Expert Imaging;;", "AZ;$2;CT").rows()).hasSize(3);
      assertThat(scan(header, "AZ;$1;CT", "", "Naam:;;Jan Peeters").rows()).hasSize(1);
      assertThat(scan(header, "AZ;$1;CT", "", "Opgemaakt te Gent;;29/11/2026").rows()).hasSize(1);
    }

    @Test
    void aColumnAloneHasNoTitles() throws IOException {
      assertThat(scan("MID-ID", "x", "", "y").rows()).containsExactly("2: x", "4: y");
    }

    @Test
    void sectionsHaveTitles() throws IOException {
      ScannedFile file =
          scan("Nr.;MID-ID;Type", "CT-toestellen;;", "1;$1;CT", "Campus Zuid;;", "2;$2;PET");

      assertThat(file.rows()).hasSize(2);
      assertThat(file.notes()).containsExactly("2 TEXT_ROWS from 2");
    }

    @ParameterizedTest
    @CsvSource({"'MID-ID;Type', NO_ROWS", "' \n;', EMPTY", "'MID-ID;Type\n\nTotaal;0', NO_ROWS"})
    void filesWithoutRowsAreRejected(String csv, Kind kind) {
      assertThatExceptionOfType(TableScanException.class)
          .isThrownBy(() -> scan(csv))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }
  }

  @Nested
  class Unread {

    @Test
    void aColumnThatIsNotUsed() throws IOException {
      ScannedFile file = scan("Uniek nummer;Identificatie;Type", "X-12345;$1;CT", "X-12346;$2;CT");

      assertThat(file.unread()).containsExactly("2 COLUMN from B2");
    }

    @Test
    void theSameNumberTwiceInARowIsRead() throws IOException {
      assertThat(scan("MID-ID;Etiket", "$1;mid 9965 5371 13").unread()).isEmpty();
    }

    @Test
    void aMentionInARemarkIsNone() throws IOException {
      assertThat(scan("MID-ID;Opmerking", "$1;vervangt $2 sinds mei").unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Toestel $2;\n\nMID-ID;Type\n$1;CT",
          "MID-ID;$2\n$1;CT",
          "MID-ID;Type\n$1;CT\n\nType;Aantal\n$2;1",
        })
    void numbersOutsideTheTables(String csv) throws IOException {
      assertThat(scan(csv).unread()).hasSize(1).allMatch(text -> text.startsWith("1 OUTSIDE"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "MID-ID;Opm          | $1;'nieuw@$2;oud'        | 1 SWALLOWED from B2",
          "MID-ID;Opm          | $1;'nieuw@MD-1;oud'      | 1 SWALLOWED from B2",
          "MID-ID,Opm          | $1,'nieuw@$2,oud'        | 1 SWALLOWED from B2",
          "MID-ID;Opm          | $1;'a;b'                 |",
          "MID-ID;Opm          | $1;'two@lines'           |",
          "MID-ID,Opm          | $1,'zaal 3,@rechts, b'   |",
          "MID-ID;'Type@(CT; PET)' | $1;CT                |",
        })
    void rowsThatAQuotationMarkSwallows(String header, String row, String expected)
        throws IOException {
      ScannedFile file =
          scan(
              header.replace('\'', '"').replace("@", "\n"),
              row.replace('\'', '"').replace("@", "\n"));

      assertThat(file.unread()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
  }
}
