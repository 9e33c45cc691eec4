package io.github.openmidid;

import io.github.openmidid.Modality.NotRegistered;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names under which people know the modalities. Case, accents and what joins two words of a
 * name do not matter: nothing, a space, a hyphen, a slash, a low line. Whatever else stands in a
 * text makes it another one: a comma makes a list, a question mark a question.
 */
final class ModalityReader {
  private static final int MAX_LENGTH = 64;

  /** What may stand once between two words, and on either side of a hyphen. */
  private static final String SPACES = " \u00A0\u202F";

  /** What joins two words that are one name. */
  private static final String HYPHENS = "-/_\u2010\u2011\u2013\u2212";

  /** Grave, acute, circumflex, diaeresis. */
  private static final String ACCENTS = "\u0300\u0301\u0302\u0308";

  private static final Map<String, Modality> MODALITIES = new HashMap<>();
  private static final Map<String, NotRegistered> NOT_REGISTERED = new HashMap<>();

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
    add(
        NOT_REGISTERED,
        NotRegistered.CONE_BEAM_CT,
        """
        CBCT
        cone-beam CT
        conebeam
        cone beam
        CT cone beam
        conebeam CT
        cone beam computed tomography
        DVT
        digitale Volumentomografie
        digitale Volumentomographie
        CT à faisceau conique
        tomographie à faisceau conique""");
    add(
        NOT_REGISTERED,
        NotRegistered.PROTON_THERAPY,
        """
        proton therapy
        protontherapy
        protontherapie
        protonentherapie
        protonthérapie
        Protonentherapie
        hadrontherapie
        hadronthérapie
        radiothérapie par faisceau de protons""");
  }

  private ModalityReader() {}

  /** One spelling in each line. */
  private static <T> void add(Map<String, T> names, T meant, String spellings) {
    for (String spelling : spellings.split("\n", -1)) {
      addJoined(names, meant, "", words(spelling));
    }
  }

  /** The rest of a name behind its beginning, its words both apart and together. */
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

  static Optional<Modality> modality(@Nullable CharSequence text) {
    return Optional.ofNullable(MODALITIES.get(words(FormatScanner.snapshot(text))));
  }

  static Optional<NotRegistered> notRegistered(@Nullable CharSequence text) {
    return Optional.ofNullable(NOT_REGISTERED.get(words(FormatScanner.snapshot(text))));
  }

  /** The words of a text in capital letters without accents, joined by single spaces. */
  private static String words(String text) {
    String stripped = Characters.strip(text);
    if (stripped.length() > MAX_LENGTH) {
      return "";
    }
    String letters = withoutAccents(Normalizer.normalize(stripped, Normalizer.Form.NFD));
    StringBuilder words = new StringBuilder();
    int i = 0;
    while (i < letters.length()) {
      int end = endOfJoint(letters, i);
      words.append(end > i ? ' ' : letters.charAt(i));
      i = Math.max(end, i + 1);
    }
    return words.toString();
  }

  /** The accents of French and German vowels go, a stroke through a letter does not. */
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

  /** Where the joint ends that begins here; here if none does. */
  private static int endOfJoint(String text, int start) {
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
