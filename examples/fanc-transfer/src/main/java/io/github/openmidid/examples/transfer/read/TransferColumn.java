package io.github.openmidid.examples.transfer.read;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that are read, with their usual headers in Dutch, French, German and English. Case,
 * accents, spaces and punctuation are ignored. FANC's own column names are not public.
 */
enum TransferColumn {
  DEVICE_NUMBER(
      "MID-ID",
      "MID-ID-nummer",
      "Nr. MID-ID",
      "Toestelnummer",
      "Toestelnr.",
      "Nummer toestel",
      "Nummer van het toestel",
      "Uniek nummer",
      "Uniek toestelnummer",
      "Uniek nummer van het toestel",
      "Numéro MID-ID",
      "N° MID-ID",
      "No MID-ID",
      "Numéro d'appareil",
      "Numéro de l'appareil",
      "Numéro appareil",
      "N° d'appareil",
      "N° de l'appareil",
      "N° appareil",
      "No d'appareil",
      "Numéro unique",
      "Numéro unique de l'appareil",
      "Numéro d'appareil unique",
      "Gerätenummer",
      "Geraetenummer",
      "Geräte-Nr.",
      "Nummer des Geräts",
      "Eindeutige Nummer",
      "Eindeutige Gerätenummer",
      "MID-ID number",
      "Device number",
      "Device no.",
      "Device ID",
      "Number of the device",
      "Unique number",
      "Unique device number"),
  MODALITY(
      "Modaliteit",
      "Type toestel",
      "Toesteltype",
      "Type van het toestel",
      "Soort toestel",
      "Modalité",
      "Type d'appareil",
      "Type de l'appareil",
      "Type appareil",
      "Modalität",
      "Modalitaet",
      "Gerätetyp",
      "Geraetetyp",
      "Geräteart",
      "Typ des Geräts",
      "Art des Geräts",
      "Modality",
      "Device type",
      "Type of device"),
  IN_SERVICE_SINCE(
      "In gebruik sinds",
      "In gebruik vanaf",
      "Ingebruikname",
      "Datum ingebruikname",
      "Datum van ingebruikname",
      "En service depuis",
      "En service depuis le",
      "Mise en service",
      "Date de mise en service",
      "Date mise en service",
      "In Betrieb seit",
      "Inbetriebnahme",
      "Datum Inbetriebnahme",
      "Datum der Inbetriebnahme",
      "In service since",
      "In-service date",
      "Date in service",
      "Commissioning date",
      "Date of commissioning");

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<String> names;

  TransferColumn(String... headers) {
    names =
        Arrays.stream(headers)
            .map(TransferColumn::simplified)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Finds the column of a header; {@code Toestelnummer (MID-ID)} matches by either part. */
  static Optional<TransferColumn> ofHeader(String header) {
    String name = simplified(header);
    String rest = name.replace("midid", "");
    return Arrays.stream(values())
        .filter(column -> column.names.contains(name) || column.names.contains(rest))
        .findFirst();
  }

  private static String simplified(String header) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(header, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
