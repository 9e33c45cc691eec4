package io.github.openmidid.internal.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A maker of imaging devices with the spellings of its name and the companies that it took over.
 */
public enum MakerFamily {
  ACCURAY("Accuray", "ACCURAY TOMOTHERAPY"),
  AGFA("Agfa", "AGFA AGFAHEALTHCARE"),
  /** Canon Medical Systems was Toshiba Medical Systems until 2016. */
  CANON("Canon Medical", "CANON CANONMEDICAL CANONMEDICALSYSTEMS CMSC TMSC TOSHIBA TOSHIBAMEC"),
  CARESTREAM("Carestream", "CARESTREAM"),
  ELEKTA("Elekta", "ELEKTA"),
  ESAOTE("Esaote", "ESAOTE"),
  /** Fujifilm took over the imaging devices of Hitachi in 2021. */
  FUJIFILM("Fujifilm", "ALOKA FUJI FUJIFILM HITACHI HITACHIALOKA"),
  GE(
      "GE HealthCare",
      "GE GEHC GEHEALTHCARE GEMEDICAL GEMEDICALSYSTEMS GEMS GENERALELECTRIC GENERALELECTRICS"),
  HOLOGIC("Hologic", "HOLOGIC LORAD"),
  MEDISO("Mediso", "MEDISO"),
  MEDTRONIC("Medtronic", "MEDTRONIC"),
  NEUROLOGICA("Samsung NeuroLogica", "NEUROLOGICA SAMSUNG SAMSUNGNEUROLOGICA"),
  NEUSOFT("Neusoft", "NEUSOFT"),
  /** Philips took over ADAC in 2000 and Marconi, formerly Picker, in 2001. */
  PHILIPS("Philips", "ADAC MARCONI PHILIPS PHILIPSHEALTHCARE PHILIPSMEDICAL PHILLIPS PICKER"),
  PLANMECA("Planmeca", "PLANMECA"),
  SHIMADZU("Shimadzu", "SHIMADZU"),
  /** CTI and CPS made the PET devices that Siemens sold. */
  SIEMENS("Siemens Healthineers", "CPS CTI SIEMENS SIEMENSHEALTHCARE SIEMENSHEALTHINEERS"),
  SPECTRUM_DYNAMICS("Spectrum Dynamics", "SPECTRUMDYNAMICS"),
  UNITED_IMAGING("United Imaging", "UIH UNITEDIMAGING UNITEDIMAGINGHEALTHCARE"),
  VARIAN("Varian", "VARIAN"),
  ZIEHM("Ziehm", "ZIEHM");

  /** Words that do not distinguish makers: legal forms, branches, countries. */
  private static final Set<String> GENERIC =
      Set.of(
          ("AB AG AND B BELGIUM BV BVBA CO COMPANY CORP CORPORATION DE DEUTSCHLAND DIAGNOSTIC"
                  + " DIAGNOSTICS EUROPE FIRMA FRANCE GMBH HEALTH HEALTHCARE HEALTHINEERS IMAGING"
                  + " INC KG KK LIMITED LLC LTD MED MEDICAL MEDIZINTECHNIK NEDERLAND NETHERLANDS NV"
                  + " PLC SA SAS SOLUTIONS SPA SRL SYSTEM SYSTEMS TECHNOLOGIES TECHNOLOGY THE V")
              .split(" ", -1));

  /** Words that stand for an absent name. */
  private static final Set<String> ABSENT =
      Set.of(
          ("ANDERE AUCUN AUTRE AUTRES DIVERS GEEN INCONNU KEINE KEINER MAKER MANUFACTURER NA NB"
                  + " NIHIL NONE NULL NVT ONBEKEND OTHER SANS SONSTIGE SONSTIGER UNBEKANNT UNKNOWN"
                  + " VARIOUS XXX")
              .split(" ", -1));

  private static final Map<String, MakerFamily> SPELLINGS = new HashMap<>();

  static {
    for (MakerFamily family : values()) {
      for (String spelling : family.spellings.split(" ", -1)) {
        SPELLINGS.put(spelling, family);
      }
    }
  }

  private final String display;
  private final String spellings;

  MakerFamily(String display, String spellings) {
    this.display = display;
    this.spellings = spellings;
  }

  /** Returns the usual name of the company. */
  public String display() {
    return display;
  }

  /** Returns the family that a name mentions; empty if it mentions none or more than one. */
  public static Optional<MakerFamily> of(List<String> words) {
    Optional<MakerFamily> found = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Optional<MakerFamily> family = at(words, i);
      if (found.isPresent() && family.isPresent() && !found.equals(family)) {
        return Optional.empty();
      }
      found = family.isPresent() ? family : found;
    }
    return found;
  }

  /** Returns the family whose spelling begins at a word: one word, or two that belong together. */
  private static Optional<MakerFamily> at(List<String> words, int index) {
    MakerFamily family = SPELLINGS.get(words.get(index));
    if (family == null && index + 1 < words.size()) {
      family = SPELLINGS.get(words.get(index) + words.get(index + 1));
    }
    return Optional.ofNullable(family);
  }

  /**
   * Returns the words that distinguish makers; all words if none does; an empty text if the words
   * stand for an absent name.
   */
  public static String significantName(List<String> words) {
    if (isAbsent(words)) {
      return "";
    }
    StringJoiner significant = new StringJoiner(" ");
    for (String word : words) {
      if (!GENERIC.contains(word)) {
        significant.add(word);
      }
    }
    return significant.length() == 0 ? String.join(" ", words) : significant.toString();
  }

  private static boolean isAbsent(List<String> words) {
    String joined = WordReader.joinAll(words);
    return ABSENT.contains(joined) || WordReader.digits(joined) == joined.length();
  }
}
