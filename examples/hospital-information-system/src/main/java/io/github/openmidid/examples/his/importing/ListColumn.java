package io.github.openmidid.examples.his.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a list, with their headers in Dutch, French, German and English. */
enum ListColumn {
  MID_ID("midid"),
  MODALITY("modaliteit", "modalite", "modalitat", "modality"),
  ROOM("lokaal", "local", "raum", "room");

  @SuppressWarnings("ImmutableEnumChecker") // created by Set.of
  private final Set<String> headers;

  ListColumn(String... headers) {
    this.headers = Set.of(headers);
  }

  /** Finds the column of a header. Case, accents, spaces and punctuation are ignored. */
  static Optional<ListColumn> ofHeader(String header) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(header, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    String name = letters.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.headers.contains(name)).findFirst();
  }
}
