package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.ModalityReader;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of heavy medical imaging device that has a MID-ID. The six types are those of art. 1,
 * first paragraph, 1° to 6° of the royal decree of 25 April 2014, to which the royal decree of 19
 * January 2016 refers. The modality is stored beside an identifier; it cannot be derived from one.
 *
 * <pre>{@code
 * Modality.parse("PET/CT"); // PET_CT
 * Modality.PET_CT.code(); // "petCt"
 * Modality.PET_CT.inFancScope(); // true
 * }</pre>
 */
public enum Modality {
  /** Computed tomography. Cone-beam CT is not included; see {@link NotRegistered#CONE_BEAM_CT}. */
  CT("ct", "CT", Set.of("CT"), "Z110306", "54953005"),
  /** Positron emission tomography. */
  PET("pet", "PET", Set.of("PT"), "Z110204", "39821008"),
  /** PET and CT in one device. */
  PET_CT("petCt", "PET-CT", Set.of("PT", "CT"), "Z110203", "717326002"),
  /** PET and MRI in one device. */
  PET_MRI("petMri", "PET-MRI", Set.of("PT", "MR"), "Z110207", null),
  /** Single photon emission computed tomography and CT in one device. */
  SPECT_CT("spectCt", "SPECT-CT", Set.of("NM", "CT"), "Z110202", null),
  /** Magnetic resonance imaging, also called NMR, IRM or RMN. */
  MRI("mri", "MRI", Set.of("MR"), "Z110501", "90003000");

  private final String code;
  private final String display;

  @SuppressWarnings("ImmutableEnumChecker") // created by Set.of
  private final Set<String> dicomModalities;

  private final String emdnCode;
  private final @Nullable String snomedCtCode;

  Modality(
      String code,
      String display,
      Set<String> dicomModalities,
      String emdnCode,
      @Nullable String snomedCtCode) {
    this.code = code;
    this.display = display;
    this.dicomModalities = dicomModalities;
    this.emdnCode = emdnCode;
    this.snomedCtCode = snomedCtCode;
  }

  /**
   * Parses a name of a modality in Dutch, French, German or English: {@code PET/CT}, {@code
   * ct-scanner}, {@code IRM}, {@code NMR} … Case, accents and surrounding white space are ignored.
   * The words of a name may be joined by a space, a hyphen, a slash, an underscore or nothing. No
   * other character is accepted: {@code PET, CT} and {@code PET + CT} are lists, {@code CT?} is a
   * question. Never throws.
   *
   * @return the modality; empty if the text is null or names none of the six. {@link
   *     NotRegistered#tryParse} recognizes similar devices that have no MID-ID
   */
  public static Optional<Modality> tryParse(@Nullable CharSequence text) {
    return ModalityReader.modality(text);
  }

  /**
   * Parses a name of a modality in any spelling that {@link #tryParse} accepts.
   *
   * <pre>{@code
   * Modality.parse("PET/CT"); // PET_CT
   * Modality.parse("CBCT"); // ModalityParseException, whose notRegistered() is CONE_BEAM_CT
   * }</pre>
   *
   * @throws ModalityParseException if the text is null or names none of the six
   */
  public static Modality parse(@Nullable CharSequence text) {
    @Nullable String read = text == null ? null : text.toString();
    Optional<Modality> modality = tryParse(read);
    if (modality.isEmpty()) {
      throw new ModalityParseException(read);
    }
    return modality.get();
  }

  /** Returns the modality with exactly this wire code, or empty if there is none. */
  public static Optional<Modality> ofCode(String code) {
    return WireCode.find(Modality.class, Modality::code, code);
  }

  /**
   * Returns the modality with exactly this wire code. Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is no such modality
   */
  @FromJson
  public static Modality fromString(String code) {
    Optional<Modality> modality = ofCode(code);
    if (modality.isEmpty()) {
      throw new IllegalArgumentException("not the wire code of a modality");
    }
    return modality.get();
  }

  /**
   * Returns the wire code, in lowerCamelCase according to the federal REST guide: {@code petCt}.
   */
  @JsonValue
  public String code() {
    return code;
  }

  /** Returns the short name for people, as in the circular: {@code PET-CT}. */
  public String display() {
    return display;
  }

  /**
   * Returns the short name in a language: {@code PET-MRI} and {@code MRI} are {@code PET-IRM} and
   * {@code IRM} in French, {@code PET-MRT} and {@code MRT} in German.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String display(Locale locale) {
    return display.replace("MRI", TextBundle.of(locale).get("modality.abbreviation.mri"));
  }

  /**
   * Returns the full name in a language.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("modality." + code);
  }

  /**
   * Returns the values that such a device writes to the DICOM attribute Modality (0008,0060):
   * {@code PT} and {@code CT} for a PET-CT. Several types of device write the same value, so a
   * value does not identify the type.
   */
  public Set<String> dicomModalities() {
    return dicomModalities;
  }

  /**
   * Returns the code in the European Medical Device Nomenclature, edition of December 2025: {@code
   * Z110306} for CT.
   */
  public String emdnCode() {
    return emdnCode;
  }

  /**
   * Returns the SNOMED CT code of the type of device, for example {@code 54953005} for CT, or empty
   * if this library has none.
   */
  public Optional<String> snomedCtCode() {
    return Optional.ofNullable(snomedCtCode);
  }

  /**
   * Returns whether FANC, the nuclear control agency, uses the MID-ID of such a device: true for
   * all but MRI, which has no ionising radiation (circular on the MID-ID, 2022, section 3).
   */
  public boolean inFancScope() {
    return this != MRI;
  }

  /**
   * A type of device or source that is not one of the six and therefore has no MID-ID. Apart from
   * the first two, which are often mistaken for one of the six, these are the types that occur
   * beside them in an inventory for FANC: X-ray devices, accelerators, sealed sources, cameras for
   * radionuclides, activity meters and gamma probes (FANC, inventories in human medicine). That no
   * MID-ID is expected for them follows from the royal decree, which names the six only; FANC does
   * not state it.
   *
   * <pre>{@code
   * Modality.NotRegistered.parse("CBCT"); // CONE_BEAM_CT
   * }</pre>
   */
  public enum NotRegistered {
    /**
     * Cone-beam CT. It is not on the list of the royal decree of 25 April 2014 (FAQ of the FPS
     * Health, question 2).
     */
    CONE_BEAM_CT("coneBeamCt"),
    /** Proton therapy. It is 7° on that list; the cadastre covers 1° to 6°. */
    PROTON_THERAPY("protonTherapy"),
    /** A linear or other particle accelerator. */
    ACCELERATOR("accelerator"),
    /** An activity meter, also called dose calibrator. */
    ACTIVITY_METER("activityMeter"),
    /** Angiography, with a fixed X-ray system. */
    ANGIOGRAPHY("angiography"),
    /** Bone densitometry (DXA). */
    BONE_DENSITOMETRY("boneDensitometry"),
    /** Brachytherapy. */
    BRACHYTHERAPY("brachytherapy"),
    /** A mobile C-arm. */
    C_ARM("cArm"),
    /** Dental radiography, intraoral or panoramic. */
    DENTAL("dental"),
    /** Fluoroscopy. */
    FLUOROSCOPY("fluoroscopy"),
    /** A gamma camera without CT. */
    GAMMA_CAMERA("gammaCamera"),
    /** A gamma probe for surgery. */
    GAMMA_PROBE("gammaProbe"),
    /** Mammography. */
    MAMMOGRAPHY("mammography"),
    /** Another X-ray device that projects: an angiography or fluoroscopy system, or a C-arm. */
    PROJECTION_XRAY("projectionXray"),
    /** Radiography, fixed or mobile. */
    RADIOGRAPHY("radiography"),
    /** A sealed radioactive source. */
    SEALED_SOURCE("sealedSource");

    private final String code;

    NotRegistered(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code coneBeamCt}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the device with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static NotRegistered fromString(String code) {
      return WireCode.parse(NotRegistered.class, NotRegistered::code, code);
    }

    /**
     * Parses the name of a device that is not registered, under the rules of {@link
     * Modality#tryParse}. Words that only state that it is a device may be added: {@code mobiel
     * C-boog toestel}. Returns empty if the text is null or names no such device. Never throws.
     */
    public static Optional<NotRegistered> tryParse(@Nullable CharSequence text) {
      return ModalityReader.notRegistered(text);
    }

    /**
     * Parses the name of a device that is not registered.
     *
     * @throws ModalityParseException if the text is null or names no such device
     */
    public static NotRegistered parse(@Nullable CharSequence text) {
      @Nullable String read = text == null ? null : text.toString();
      Optional<NotRegistered> device = tryParse(read);
      if (device.isEmpty()) {
        throw new ModalityParseException(read);
      }
      return device.get();
    }

    /**
     * Returns the reason why such a device has no MID-ID, in one sentence.
     *
     * @param locale Dutch, French, German or English; English is used for any other language
     */
    public String reason(Locale locale) {
      return TextBundle.of(locale).get("notRegistered." + code);
    }
  }
}
