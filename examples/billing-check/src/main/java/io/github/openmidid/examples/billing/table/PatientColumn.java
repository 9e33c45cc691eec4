package io.github.openmidid.examples.billing.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The headers of columns with numbers or names of patients, which are never read. */
public final class PatientColumn {
  private static final List<String> WORDS =
      List.of(
          "niss",
          "insz",
          "inss",
          "ssin",
          "patient",
          "rijksregister",
          "registrenational",
          "nationalregister",
          "nationalnumber",
          "numeronational",
          "nationaalnummer",
          "rechthebbende",
          "beneficiaire",
          "titulaire",
          "geboorte",
          "naissance",
          "geburt",
          "birth");

  private PatientColumn() {}

  /** Returns whether a header names patients. */
  public static boolean isNamedBy(String header) {
    String letters =
        Normalizer.normalize(header, Normalizer.Form.NFKD)
            .replaceAll("[^\\p{L}]", "")
            .toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(letters::contains);
  }
}
