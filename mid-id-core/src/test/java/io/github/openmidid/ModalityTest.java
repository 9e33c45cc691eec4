package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Modality.NotRegistered;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModalityTest {

  @ParameterizedTest
  @CsvSource({
    "CT, CT",
    "ct, CT",
    " Ct , CT",
    "CT-scanner, CT",
    "CT scan, CT",
    "Tomodensitométrie, CT",
    "TOMODENSITOMETRIE, CT",
    "scanographie, CT",
    "computertomografie, CT",
    "Computertomograf, CT",
    "PET, PET",
    "TEP, PET",
    "PT, PET",
    "Positronen-Emissions-Tomografie, PET",
    "PET-CT, PET_CT",
    "PET/CT, PET_CT",
    "PETCT, PET_CT",
    "pet ct, PET_CT",
    "petCt, PET_CT",
    "PET‑CT, PET_CT",
    "PET–CT, PET_CT",
    "TEP/TDM, PET_CT",
    "PET-MRI, PET_MRI",
    "PET/MRI, PET_MRI",
    "PET-IRM, PET_MRI",
    "PET-RMN, PET_MRI",
    "PET-NMR, PET_MRI",
    "PET/MR, PET_MRI",
    "SPECT-CT, SPECT_CT",
    "SPECT/CT, SPECT_CT",
    "spectCt, SPECT_CT",
    "MRI, MRI",
    "mri, MRI",
    "NMR, MRI",
    "IRM, MRI",
    "RMN, MRI",
    "MRT, MRI",
    "MR, MRI",
    "magnetische resonantie tomograaf, MRI",
    "Tomographe à résonance magnétique, MRI"
  })
  void isParsedInCommonSpellings(String text, Modality modality) {
    assertThat(Modality.tryParse(text)).contains(modality);
    assertThat(NotRegistered.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "XYZ", "CT1", "C T 2", "ＣＴ", "CTT", "PET-CT-MRI", "СТ", "scanner"})
  void isEmptyForOtherNames(String text) {
    assertThat(Modality.tryParse(text)).isEmpty();
    assertThat(NotRegistered.tryParse(text)).isEmpty();
    assertThat(Modality.tryParse(null)).isEmpty();
    assertThat(Modality.tryParse("C".repeat(1_000_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CBCT, CONE_BEAM_CT",
    "cone-beam CT, CONE_BEAM_CT",
    "Cone Beam, CONE_BEAM_CT",
    "DVT, CONE_BEAM_CT",
    "protontherapie, PROTON_THERAPY",
    "Protonthérapie, PROTON_THERAPY",
    "proton therapy, PROTON_THERAPY",
    "linac, ACCELERATOR",
    "accélérateur linéaire, ACCELERATOR",
    "dosiscalibrator, ACTIVITY_METER",
    "Angiographie-Anlage, ANGIOGRAPHY",
    "DEXA, BONE_DENSITOMETRY",
    "ostéodensitomètre, BONE_DENSITOMETRY",
    "afterloader, BRACHYTHERAPY",
    "mobiel C-boog toestel, C_ARM",
    "amplificateur de brillance, C_ARM",
    "RX dentaire, DENTAL",
    "Dental X-ray unit, DENTAL",
    "tandheelkundig röntgentoestel, DENTAL",
    "OPG, DENTAL",
    "Durchleuchtungsgerät, FLUOROSCOPY",
    "gamma-caméra, GAMMA_CAMERA",
    "Gammasonde, GAMMA_PROBE",
    "mammografietoestel, MAMMOGRAPHY",
    "Mammographiegerät, MAMMOGRAPHY",
    "toestel voor digitale radiografie, RADIOGRAPHY",
    "ingekapselde bron, SEALED_SOURCE",
    "sources scellées, SEALED_SOURCE",
    "umschlossene Strahlenquelle, SEALED_SOURCE"
  })
  void isNotParsedFromUnregisteredDevices(String text, NotRegistered device) {
    assertThat(Modality.tryParse(text)).isEmpty();
    assertThat(NotRegistered.tryParse(text)).contains(device);
    assertThat(device.reason(Locale.ENGLISH)).contains("25 April 2014");
  }

  /** Checks that a name that may stand for one of the six is not taken for another device. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RX",
        "X-ray",
        "röntgentoestel",
        "RX toestel",
        "toestel",
        "SPECT",
        "NM",
        "gammacamera-CT",
        "mobile CT",
        "C-arm CT",
        "mammografie CT",
        "geen mammografie",
        "mammografie, radiografie"
      })
  void isNotExcludedByAnAmbiguousName(String text) {
    assertThat(NotRegistered.tryParse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void isReadFromItsOwnNames(Modality modality) {
    assertThat(Modality.tryParse(modality.code())).contains(modality);
    assertThat(Modality.tryParse(modality.display())).contains(modality);
    assertThat(Modality.tryParse(modality.name())).isNotNull();
    assertThat(Modality.ofCode(modality.code())).contains(modality);
    assertThat(modality.displayName(Locale.GERMAN)).isNotBlank();
  }

  /**
   * Checks the names that the authorities use: FAQ of the FPS Public Health and INAMI in French,
   * FPS in German.
   */
  @ParameterizedTest
  @CsvSource({
    "nl, CT PET PET-CT PET-MRI SPECT-CT MRI",
    "fr, CT PET PET-CT PET-IRM SPECT-CT IRM",
    "de, CT PET PET-CT PET-MRT SPECT-CT MRT",
    "en, CT PET PET-CT PET-MRI SPECT-CT MRI",
    "es, CT PET PET-CT PET-MRI SPECT-CT MRI"
  })
  void hasAFullNameThatBeginsWithTheShortNameInEachLanguage(String language, String names) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Arrays.stream(Modality.values()).map(modality -> modality.display(locale)))
        .containsExactly(names.split(" ", -1))
        .allMatch(name -> Modality.tryParse(name).orElseThrow().display(locale).equals(name));
    assertThat(Modality.values())
        .allMatch(m -> m.displayName(locale).startsWith(m.display(locale) + " ("));
  }

  @Test
  void hasTheWireCodesOfTheContract() {
    assertThat(Modality.values())
        .extracting(Modality::code)
        .containsExactly("ct", "pet", "petCt", "petMri", "spectCt", "mri");
    assertThat(Modality.ofCode("PET-CT")).isEmpty();
  }

  /**
   * Checks the codes of DICOM PS3.3 C.7.3.1.1.1, EMDN of December 2025, and SNOMED CT if a concept
   * exists.
   */
  @ParameterizedTest
  @CsvSource({
    "CT, CT, Z110306, 54953005",
    "PET, PT, Z110204, 39821008",
    "PET_CT, PT CT, Z110203, 717326002",
    "PET_MRI, PT MR, Z110207,",
    "SPECT_CT, NM CT, Z110202,",
    "MRI, MR, Z110501, 90003000"
  })
  void hasTheCodesOfOtherNomenclatures(Modality modality, String dicom, String emdn, String sct) {
    assertThat(modality.dicomModalities()).containsExactlyInAnyOrder(dicom.split(" ", -1));
    assertThat(modality.emdnCode()).isEqualTo(emdn);
    assertThat(modality.snomedCtCode()).isEqualTo(Optional.ofNullable(sct));
  }

  @Test
  void hasWireCodesForUnregisteredDevices() {
    assertThat(NotRegistered.values())
        .extracting(NotRegistered::code)
        .startsWith("coneBeamCt", "protonTherapy")
        .contains("cArm", "boneDensitometry", "sealedSource")
        .hasSize(16);
    assertThat(NotRegistered.tryParse(null)).isEmpty();
  }

  @Test
  void isInFancScopeUnlessItIsMri() {
    assertThat(Modality.values()).filteredOn(m -> !m.inFancScope()).containsExactly(Modality.MRI);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG", "th-TH-u-nu-thai"})
  void doesNotDependOnTheDefaultLocale(String tag) {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(Modality.tryParse("mri")).contains(Modality.MRI);
      assertThat(Modality.tryParse("irm")).contains(Modality.MRI);
      assertThat(MidId.ofSerial(99_123_456)).hasToString("MID-9912-3456-11");
      assertThat(MidId.isValid("mid-9912-3456-11")).isTrue();
      assertThat(MidId.diagnose("MID-9912-3456-1l").message(Locale.ENGLISH))
          .startsWith("The character at position 16 ");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void parseReadsWhatTryParseReadsAndNamesWhatItRejects() {
    assertThat(Modality.parse("PET/CT")).isEqualTo(Modality.PET_CT);
    assertThat(Modality.parse(CharBuffer.wrap("irm"))).isEqualTo(Modality.MRI);
    assertThatExceptionOfType(ModalityParseException.class)
        .isThrownBy(() -> Modality.parse("cone beam CT"))
        .withMessage("not a modality")
        .satisfies(
            e -> {
              assertThat(e.input()).isEqualTo("cone beam CT");
              assertThat(e.notRegistered()).contains(NotRegistered.CONE_BEAM_CT);
            });
    assertThatExceptionOfType(ModalityParseException.class)
        .isThrownBy(() -> Modality.parse(null))
        .satisfies(
            e -> {
              assertThat(e.input()).isEmpty();
              assertThat(e.notRegistered()).isEmpty();
            });
  }

  @Test
  void parseOfDevicesThatAreNotRegistered() {
    assertThat(NotRegistered.parse(CharBuffer.wrap("cone beam CT")))
        .isEqualTo(NotRegistered.CONE_BEAM_CT);
    for (String text : new String[] {"PET/CT", "", null}) {
      assertThatExceptionOfType(ModalityParseException.class)
          .isThrownBy(() -> NotRegistered.parse(text));
    }
  }
}
