package io.github.openmidid;

import io.github.openmidid.Modality.NotRegistered;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names under which people know the modalities, folded to capital letters and digits. */
final class Spellings {
  private static final int MAX_LENGTH = 64;
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

  private Spellings() {}

  /** One spelling in each line. */
  private static <T> void add(Map<String, T> names, T meant, String spellings) {
    for (String spelling : spellings.split("\n", -1)) {
      names.put(fold(spelling), meant);
    }
  }

  static Optional<Modality> modality(@Nullable CharSequence text) {
    return Optional.ofNullable(text == null ? null : MODALITIES.get(fold(text)));
  }

  static Optional<NotRegistered> notRegistered(@Nullable CharSequence text) {
    return Optional.ofNullable(text == null ? null : NOT_REGISTERED.get(fold(text)));
  }

  private static String fold(CharSequence text) {
    if (text.length() > MAX_LENGTH) {
      return "";
    }
    String capitals = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < capitals.length(); i++) {
      if (isKept(capitals.charAt(i))) {
        folded.append(capitals.charAt(i));
      }
    }
    return folded.toString();
  }

  /** Punctuation, spaces and accents go; any other script stays, and is found nowhere. */
  private static boolean isKept(char c) {
    boolean ascii = c < 0x80;
    boolean accent = Character.getType(c) == Character.NON_SPACING_MARK;
    boolean space = Characters.isWhiteSpace(c) || Characters.isSeparator(c);
    return ascii ? Character.isLetterOrDigit(c) : !accent && !space;
  }
}
