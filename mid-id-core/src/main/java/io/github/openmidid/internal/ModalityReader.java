package io.github.openmidid.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the names of modalities. Case and accents are ignored. Two words of a name may be
 * joined by a space, a hyphen, a slash, an underscore or nothing. Any other character is rejected:
 * a comma indicates a list, a question mark a question.
 */
public final class ModalityReader {
  private static final int MAX_LENGTH = 64;

  /** The spaces that may occur once between two words, and on either side of a hyphen. */
  private static final String SPACES = " \u00A0\u202F";

  /** The hyphens, slashes and underscores that join two words of a name. */
  private static final String HYPHENS = "-/_\u2010\u2011\u2013\u2212";

  /** The combining accents that are ignored: grave, acute, circumflex, diaeresis. */
  private static final String ACCENTS = "\u0300\u0301\u0302\u0308";

  private static final Map<String, Modality> MODALITIES = new HashMap<>();

  static {
    add(
        MODALITIES,
        Modality.CT,
        """
        CT
        CT-scan
        CT-scanner
        CT-toestel
        scanner CT
        CAT
        CAT-scan
        computertomografie
        computertomograaf
        computed tomography
        computerised tomography
        computerized tomography
        tomodensitométrie
        tomodensitomètre
        TDM
        scanographie
        scanographe
        Computertomograf
        Computertomographie
        Computertomograph""");
    add(
        MODALITIES,
        Modality.PET,
        """
        PET
        PET-scan
        PET-scanner
        PT
        TEP
        positron emission tomography
        positronemissietomografie
        tomographie par émission de positons
        tomographie par émission de positrons
        Positronen-Emissions-Tomografie
        Positronen-Emissions-Tomographie
        Positronen-Emissions-Tomograf""");
    add(
        MODALITIES,
        Modality.PET_CT,
        """
        PET-CT
        PET-CT-scan
        PET-CT-scanner
        PET-scan/CT
        TEP-CT
        TEP-TDM
        PT-CT""");
    add(
        MODALITIES,
        Modality.PET_MRI,
        """
        PET-MRI
        PET-MR
        PET-IRM
        PET-RMN
        PET-NMR
        PET-MRT
        TEP-IRM
        TEP-RMN""");
    add(
        MODALITIES,
        Modality.SPECT_CT,
        """
        SPECT-CT
        SPECT-CT-scanner
        NM-CT
        TEMP-CT
        TEMP-TDM
        gammacamera-CT""");
    add(
        MODALITIES,
        Modality.MRI,
        """
        MRI
        MRI-scan
        MRI-scanner
        MR
        NMR
        IRM
        RMN
        MRT
        NMR-scanner
        magnetic resonance imaging
        magnetische resonantie
        magnetische resonantie tomograaf
        magnetische resonantie tomografie
        beeldvorming door magnetische resonantie
        tomographe à résonance magnétique
        imagerie par résonance magnétique
        résonance magnétique nucléaire
        Magnetresonanztomografie
        Magnetresonanztomographie
        Magnetresonanztomograf
        Kernspintomografie
        Kernspintomographie""");
  }

  private ModalityReader() {}

  /** Adds the names of a modality, one per line. */
  static <T> void add(Map<String, T> names, T meant, String spellings) {
    for (String spelling : spellings.split("\n", -1)) {
      addJoined(names, meant, "", words(spelling));
    }
  }

  /**
   * Adds names that consist of a common beginning and one ending per line, with the words of the
   * ending separate and joined.
   */
  private static <T> void addJoined(Map<String, T> names, T meant, String beginning, String rest) {
    int space = rest.indexOf(' ');
    if (space < 0) {
      names.put(beginning + rest, meant);
      return;
    }
    String next = rest.substring(space + 1);
    addJoined(names, meant, beginning + rest.substring(0, space + 1), next);
    addJoined(names, meant, beginning + rest.substring(0, space), next);
  }

  public static Optional<Modality> modality(@Nullable CharSequence text) {
    return Optional.ofNullable(MODALITIES.get(words(Characters.copyOf(text))));
  }

  public static Optional<NotRegistered> notRegistered(@Nullable CharSequence text) {
    return Optional.ofNullable(NotRegisteredNames.find(words(Characters.copyOf(text))));
  }

  /** Returns the words of a text in capital letters without accents, separated by single spaces. */
  private static String words(String text) {
    String stripped = Characters.strip(text);
    if (stripped.length() > MAX_LENGTH) {
      return "";
    }
    String letters = withoutAccents(Normalizer.normalize(stripped, Normalizer.Form.NFD));
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < letters.length()) {
      int end = endOfSeparator(letters, i);
      words.append(end > i ? ' ' : letters.charAt(i));
      i = Math.max(end, i + 1);
    }
    return words.toString();
  }

  /**
   * Removes the accents of French and German vowels. Other combining marks, such as a stroke, stay.
   */
  private static String withoutAccents(String decomposed) {
    StringBuilder letters = new StringBuilder();
    char last = ' ';
    for (int i = 0; i < decomposed.length(); i++) {
      char c = Characters.toCapital(decomposed.charAt(i));
      if (ACCENTS.indexOf(c) < 0 || "AEIOU".indexOf(last) < 0) {
        letters.append(c);
      }
      last = c;
    }
    return letters.toString();
  }

  /**
   * Returns the index after the separator that begins at {@code start}, or {@code start} if there
   * is none.
   */
  private static int endOfSeparator(String text, int start) {
    int end = start;
    if (isOneOf(SPACES, text, end)) {
      end++;
    }
    if (isOneOf(HYPHENS, text, end)) {
      end++;
      if (isOneOf(SPACES, text, end)) {
        end++;
      }
    }
    return end;
  }

  private static boolean isOneOf(String characters, String text, int index) {
    return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }
}
