package io.github.openmidid.internal;

import io.github.openmidid.Modality.NotRegistered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of devices and sources that have no MID-ID, in Dutch, French, German and English. Words
 * that only state that it is a device, such as {@code toestel}, may be added in any place.
 *
 * <p>Source of the kinds: FANC, inventories of radioactive sources and devices in human medicine,
 * without date. A name that may also stand for one of the six types is not listed: {@code X-ray
 * device} and {@code SPECT}.
 */
final class NotRegisteredNames {
  private static final Map<String, NotRegistered> NAMES = new HashMap<>();

  /** The words that do not distinguish one kind of device from another. */
  private static final Set<String> DEVICE_WORDS =
      Set.of(
          """
          TOESTEL TOESTELLEN APPARAAT APPARATEN INSTALLATIE SYSTEEM VOOR VAN DE HET
          APPAREIL APPAREILS INSTALLATION SYSTEME POUR DU D L LA LE
          GERAT GERATE ANLAGE SYSTEM FUR DEVICE DEVICES UNIT EQUIPMENT MACHINE FOR
          MOBIEL MOBIELE MOBILE MOBILES MOBILER MOBIL VAST VASTE FIXE FIXED
          DIGITAAL DIGITALE DIGITAL DIGITALES NUMERIQUE
          RX X RAY XRAY RONTGEN RONTGENTOESTEL RONTGENGERAT\
          """
              .split("\\s+", -1));

  /** The ends of Dutch and German compounds: {@code mammografietoestel}. */
  private static final List<String> DEVICE_ENDINGS =
      List.of("TOESTEL", "APPARAAT", "GERAT", "ANLAGE");

  static {
    add(
        NotRegistered.CONE_BEAM_CT,
        """
        CBCT
        cone-beam CT
        conebeam
        cone beam
        CT cone beam
        conebeam CT
        cone beam computed tomography
        dental CBCT
        CBCT dentaire
        tandheelkundige CBCT
        DVT
        digitale Volumentomografie
        digitale Volumentomographie
        CT à faisceau conique
        tomographie à faisceau conique""");
    add(
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
    add(
        NotRegistered.ACCELERATOR,
        """
        accelerator
        linear accelerator
        linac
        versneller
        lineaire versneller
        deeltjesversneller
        accélérateur
        accélérateur linéaire
        accélérateur de particules
        Beschleuniger
        Linearbeschleuniger
        Elektronenbeschleuniger
        Teilchenbeschleuniger
        cyclotron
        Zyklotron""");
    add(
        NotRegistered.ACTIVITY_METER,
        """
        activity meter
        dose calibrator
        radionuclide calibrator
        activiteitsmeter
        activiteitmeter
        activimeter
        dosiscalibrator
        dosiskalibrator
        activimètre
        calibrateur de dose
        calibrateur de radionucléides
        Aktivimeter
        Aktivitätsmesser
        Aktivitätsmessgerät""");
    add(
        NotRegistered.ANGIOGRAPHY,
        """
        angiography
        angiografie
        angiographie
        angiograaf
        angiographe
        angio
        XA
        DSA
        cathlab
        cath lab
        interventionele radiologie
        radiologie interventionnelle
        interventional radiology
        interventionelle Radiologie
        coronarografie
        coronarographie
        Koronarangiographie""");
    add(
        NotRegistered.BONE_DENSITOMETRY,
        """
        DXA
        DEXA
        bone densitometry
        bone densitometer
        densitometer
        densitometry
        botdensitometer
        botdensitometrie
        densitometrie
        densitomètre
        ostéodensitomètre
        ostéodensitométrie
        Osteodensitometer
        Knochendichtemessung
        Knochendichtemessgerät
        Knochendensitometrie""");
    add(
        NotRegistered.BRACHYTHERAPY,
        """
        brachytherapy
        brachytherapie
        curietherapie
        curiethérapie
        afterloader
        afterloading""");
    add(
        NotRegistered.C_ARM,
        """
        C-arm
        mini C-arm
        C-boog
        mini C-boog
        C-Bogen
        arceau
        mini arceau
        arceau de radioscopie
        arceau de bloc
        arc en C
        beeldversterker
        amplificateur de brillance
        amplificateur de luminance
        Bildverstärker
        image intensifier""");
    add(
        NotRegistered.DENTAL,
        """
        dental
        dental radiography
        dental radiology
        dentaal
        dentale
        dentale radiografie
        dentale Radiographie
        tandheelkunde
        tandheelkundig
        tandheelkundige
        tandheelkundige radiografie
        tandradiografie
        dentaire
        radiographie dentaire
        radiologie dentaire
        zahnärztlich
        zahnärztliches
        Zahnröntgen
        Dentalröntgen
        intraoraal
        intra-oraal
        intraorale
        intraoral
        intra-oral
        IO
        panoramisch
        panoramique
        panoramic
        OPG
        PX
        orthopantomograaf
        orthopantomografie
        orthopantomographe
        orthopantomographie
        orthopantomogramme
        orthopantomogram
        Orthopantomograph
        Orthopantomogramm""");
    add(
        NotRegistered.FLUOROSCOPY,
        """
        fluoroscopy
        fluoroscopie
        fluoroscope
        Fluoroskopie
        radioscopie
        radioscopy
        doorlichting
        Durchleuchtung
        Durchleuchtungsgerät
        RF""");
    add(
        NotRegistered.GAMMA_CAMERA,
        """
        gamma camera
        planar gamma camera
        gammacamera
        planaire gammacamera
        gamma-caméra
        gamma-caméra planaire
        caméra gamma
        caméra à scintillation
        Gammakamera
        planare Gammakamera
        scintillatiecamera
        scintillation camera
        Szintillationskamera""");
    add(
        NotRegistered.GAMMA_PROBE,
        """
        gamma probe
        gammaprobe
        gammasonde
        peroperatieve gammasonde
        sonde gamma
        sonde peropératoire
        sonde gamma peropératoire
        Gammasonde
        Operationssonde""");
    add(
        NotRegistered.MAMMOGRAPHY,
        """
        mammography
        mammografie
        mammograaf
        mammographie
        mammographe
        Mammograf
        Mammograph
        mammo
        MG
        tomosynthese
        tomosynthèse
        tomosynthesis
        breast tomosynthesis""");
    add(
        NotRegistered.PROJECTION_XRAY,
        """
        projection X-ray
        X-ray projection
        projection radiography
        projectieradiografie
        radiographie par projection
        Projektionsradiographie
        Projektionsradiografie""");
    add(
        NotRegistered.RADIOGRAPHY,
        """
        radiography
        radiografie
        radiographie
        conventional radiography
        conventional radiology
        conventionele radiografie
        conventionele radiologie
        radiographie conventionnelle
        radiologie conventionnelle
        konventionelle Radiographie
        konventionelle Radiologie
        bucky
        DX
        DR
        CR""");
    add(
        NotRegistered.SEALED_SOURCE,
        """
        sealed source
        sealed sources
        sealed radioactive source
        sealed radioactive sources
        radioactive source
        radioactive sources
        calibration source
        ingekapselde bron
        ingekapselde bronnen
        ingekapselde radioactieve bron
        ingekapselde radioactieve bronnen
        radioactieve bron
        radioactieve bronnen
        gesloten bron
        gesloten bronnen
        kalibratiebron
        ijkbron
        bron
        bronnen
        source
        sources
        source scellée
        sources scellées
        source radioactive
        sources radioactives
        source radioactive scellée
        sources radioactives scellées
        source de calibration
        umschlossene Quelle
        umschlossene Quellen
        umschlossene Strahlenquelle
        umschlossene Strahlenquellen
        umschlossene radioaktive Quelle
        umschlossene radioaktive Quellen
        radioaktive Quelle
        radioaktive Quellen
        Strahlenquelle
        Kalibrierquelle
        Prüfstrahler""");
  }

  private NotRegisteredNames() {}

  private static void add(NotRegistered device, String spellings) {
    ModalityReader.add(NAMES, device, spellings);
  }

  /**
   * Returns the device with a name.
   *
   * @param words the words of the name in capital letters without accents, separated by spaces
   */
  static @Nullable NotRegistered find(String words) {
    NotRegistered device = NAMES.get(words);
    boolean complete = !words.isEmpty() && !List.of(words.split(" ", -1)).contains("");
    return device == null && complete ? NAMES.get(withoutDeviceWords(words)) : device;
  }

  /** Returns the other words, joined. */
  private static String withoutDeviceWords(String words) {
    StringBuilder rest = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!DEVICE_WORDS.contains(word)) {
        rest.append(word);
      }
    }
    for (String ending : DEVICE_ENDINGS) {
      if (rest.length() > ending.length() && rest.toString().endsWith(ending)) {
        return rest.substring(0, rest.length() - ending.length());
      }
    }
    return rest.toString();
  }
}
