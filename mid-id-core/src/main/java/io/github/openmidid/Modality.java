package io.github.openmidid;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.TextBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The six types of heavy medical imaging device that have a MID-ID: art. 1, first paragraph, 1° to
 * 6° of the royal decree of 25 April 2014, which the royal decree of 19 January 2016 refers to. The
 * modality is asked for and stored beside an identifier; it is never read out of one.
 */
public enum Modality {
  /** Computed tomography. Cone-beam CT is something else: {@link NotRegistered#CONE_BEAM_CT}. */
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

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
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
   * Reads a modality as people write it in Dutch, French, German or English: {@code PET/CT}, {@code
   * ct-scanner}, {@code IRM}, {@code NMR} … Case, accents and outer white space do not matter, nor
   * whether the words of a name are joined by nothing, a space, a hyphen, a slash or a low line.
   * Every other character makes it another text: {@code PET, CT} and {@code PET + CT} are lists,
   * {@code CT?} is a question.
   *
   * @return empty if the text names none of the six; null does not either. {@link
   *     NotRegistered#tryParse} knows the names of devices that look as if they did. Never throws.
   */
  public static Optional<Modality> tryParse(@Nullable CharSequence text) {
    return ModalityReader.modality(text);
  }

  /**
   * Reads a modality in any spelling that {@link #tryParse} reads.
   *
   * <pre>{@code
   * Modality.parse("PET/CT"); // PET_CT
   * Modality.parse("CBCT"); // ModalityParseException, whose notRegistered() is CONE_BEAM_CT
   * }</pre>
   *
   * @throws ModalityParseException if the text names none of the six; null does not either
   */
  public static Modality parse(@Nullable CharSequence text) {
    @Nullable String read = text == null ? null : text.toString();
    Optional<Modality> modality = tryParse(read);
    if (modality.isEmpty()) {
      throw new ModalityParseException(read);
    }
    return modality.get();
  }

  /** The modality with this wire code, exactly; empty if there is none. */
  public static Optional<Modality> ofCode(String code) {
    for (Modality modality : values()) {
      if (modality.code.equals(code)) {
        return Optional.of(modality);
      }
    }
    return Optional.empty();
  }

  /**
   * The modality with this wire code, exactly; the name that Jackson and JAX-RS look for.
   *
   * @throws IllegalArgumentException if there is none
   */
  @MidId.FromText
  public static Modality fromString(String code) {
    Optional<Modality> modality = ofCode(code);
    if (modality.isEmpty()) {
      throw new IllegalArgumentException("not the wire code of a modality");
    }
    return modality.get();
  }

  /** The name between programs, in lowerCamelCase after the federal REST guide: {@code petCt}. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The short name for people, as in the circular: {@code PET-CT}. */
  public String display() {
    return display;
  }

  /**
   * The short name in a language: {@code PET-MRI} and {@code MRI} are {@code PET-IRM} and {@code
   * IRM} in French, {@code PET-MRT} and {@code MRT} in German.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String display(Locale locale) {
    return display.replace("MRI", TextBundle.of(locale).get("modality.abbreviation.mri"));
  }

  /**
   * The name in words.
   *
   * @param locale Dutch, French, German or English; any other gives English
   */
  public String displayName(Locale locale) {
    return TextBundle.of(locale).get("modality." + code);
  }

  /**
   * The values of DICOM's Modality (0008,0060) that such a device writes: {@code PT} and {@code CT}
   * for a PET-CT. One value can come from several types of device, so none of them says which type
   * it was.
   */
  public Set<String> dicomModalities() {
    return dicomModalities;
  }

  /**
   * The code in the European Medical Device Nomenclature, edition of December 2025: {@code
   * Z110306}.
   */
  public String emdnCode() {
    return emdnCode;
  }

  /** The SNOMED CT code of the device, where one was found: {@code 54953005} for CT. */
  public Optional<String> snomedCtCode() {
    return Optional.ofNullable(snomedCtCode);
  }

  /**
   * Whether FANC, the nuclear control agency, uses the MID-ID of such a device: all but MRI, which
   * has no ionising radiation (circular on the MID-ID, 2022, section 3).
   */
  public boolean inFancScope() {
    return this != MRI;
  }

  /** Devices that are taken for one of the six and have no MID-ID. */
  public enum NotRegistered {
    /**
     * Cone-beam CT is not on the list of the royal decree of 25 April 2014 (FAQ of the FPS Health,
     * question 2).
     */
    CONE_BEAM_CT("coneBeamCt"),
    /** Proton therapy is 7° on that list; the cadastre covers 1° to 6°. */
    PROTON_THERAPY("protonTherapy");

    private final String code;

    NotRegistered(String code) {
      this.code = code;
    }

    /** The name between programs, in lowerCamelCase: {@code coneBeamCt}. */
    public String code() {
      return code;
    }

    /**
     * Reads the name of a device that is not registered; empty if the text names none. Never
     * throws.
     */
    public static Optional<NotRegistered> tryParse(@Nullable CharSequence text) {
      return ModalityReader.notRegistered(text);
    }

    /**
     * Reads the name of a device that is not registered.
     *
     * @throws ModalityParseException if the text names none; null does not either
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
     * Why such a device has no MID-ID, in one sentence.
     *
     * @param locale Dutch, French, German or English; any other gives English
     */
    public String reason(Locale locale) {
      return TextBundle.of(locale).get("notRegistered." + code);
    }
  }
}
