package io.github.openmidid.examples.tables.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which headers name which column. */
class ColumnKindTest {

  @ParameterizedTest
  @CsvFileSource(resources = "headers.csv", delimiter = '|')
  void headersNameTheirColumn(String header, ColumnKind kind) {
    assertThat(ColumnKind.ofHeader(header.replace("@", "\n"))).contains(kind);
  }

  /** A header that is understood wrongly is worse than one that is not understood. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Factuurnummer",
        "Numéro de facture",
        "Rechnungsnummer",
        "Invoice number",
        "Datum facturatie",
        "INSZ",
        "N° NISS",
        "Rijksregisternummer",
        "Numéro du patient",
        "Geboortedatum",
        "Date de naissance",
        "RIZIV-nummer",
        "Vergunningsnummer",
        "Uniek inrichtingsnummer (FANC)",
        "Numéro d'établissement unique (AFCN)",
        "Vestigingseenheidsnummer",
        "Numéro d'agrément",
        "Ondernemingsnummer",
        "Telefoonnummer",
        "Aantal toestellen",
        "Nombre d'appareils",
        "Anzahl Geräte",
        "Number of devices",
        "Toestelnummer / Serienummer",
        "Merk / Type",
        "Merk - Type",
        "Fabricant et modèle",
        "Merk en type",
        "In gebruik / Buiten gebruik",
        "Opmerking",
        "Remarque",
        "Leverancier",
        "Lokale beheerder Portahealth",
        "Contactpersoon uitbater",
        "Bouwjaar",
        "Année de fabrication",
        "AE-titel",
        "Werkstation",
        "Observer",
        "Study UID",
        "Softwareversie",
        "Datum laatste controle",
        "Toestel",
        "MRI",
        "CT",
        "AZ Voorbeeld Gent",
        "Revolution Apex",
        "Canon"
      })
  void otherHeadersNameNone(String header) {
    assertThat(ColumnKind.ofHeader(header)).isEmpty();
  }

  @Test
  void everyKindIsFoundByItsCode() {
    assertThat(Arrays.asList(ColumnKind.values()))
        .allSatisfy(kind -> assertThat(ColumnKind.ofCode(kind.code())).contains(kind));
    assertThat(ColumnKind.ofCode("SERIALNUMBER")).contains(ColumnKind.SERIAL_NUMBER);
    assertThat(ColumnKind.ofCode("serial")).isEmpty();
  }

  /** The codes name columns themselves, as in exports of programs. */
  @Test
  void codesAreHeadersToo() {
    assertThat(Arrays.asList(ColumnKind.values()))
        .filteredOn(
            kind -> kind != ColumnKind.DEVICE_KIND && kind != ColumnKind.OUT_OF_SERVICE_SINCE)
        .allSatisfy(kind -> assertThat(ColumnKind.ofHeader(kind.code())).contains(kind));
  }
}
