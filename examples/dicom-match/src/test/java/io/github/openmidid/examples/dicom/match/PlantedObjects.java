package io.github.openmidid.examples.dicom.match;

import static java.util.Map.entry;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.examples.dicom.DicomWriter;
import io.github.openmidid.examples.dicom.WrittenObject;
import io.github.openmidid.examples.dicom.file.ObjectBytes;
import io.github.openmidid.examples.dicom.match.PlantedDevices.Pair;
import io.github.openmidid.examples.dicom.match.PlantedDevices.Planted;
import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Generates objects of planted devices, each with the device that made it. */
final class PlantedObjects {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final String MR = "1.2.840.10008.5.1.4.1.1.4";
  private static final String PT = "1.2.840.10008.5.1.4.1.1.128";
  private static final String DX = "1.2.840.10008.5.1.4.1.1.1.1";
  private static final String XA = "1.2.840.10008.5.1.4.1.1.12.1";
  private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
  private static final String DOSE_REPORT = "1.2.840.10008.5.1.4.1.1.88.67";
  private static final String CT_PROCEDURE = "77477000";
  private static final String PROJECTION = "113704";
  private static final LocalDate BEFORE = PlantedDevices.REPLACED.minusDays(1);
  private static final List<String> SYNTAXES =
      List.of(
          DicomWriter.IMPLICIT, DicomWriter.EXPLICIT, DicomWriter.BIG_ENDIAN, DicomWriter.DEFLATED);

  private static final List<String> JUNK =
      List.of(
          "0",
          "-1",
          "192.168.10.4",
          "1.2.392.200046.100.14.114374082448075",
          "68967b629ad77362819b2946b6ecacb0454ad278",
          "SN000000",
          "00001",
          "unknown");

  /** The ways in which an object states its device. */
  enum Kind {
    HEADER(Outcome.CERTAIN),
    OTHER_SPELLING(Outcome.CERTAIN),
    PRODUCT_CODE(Outcome.CERTAIN),
    OBSERVER_ONLY(Outcome.CERTAIN),
    PARTICIPANT_ONLY(Outcome.CERTAIN),
    WORKSTATION_CONTRIBUTED(Outcome.CERTAIN),
    REPLACED(Outcome.CERTAIN),
    REGISTERED_AGAIN(Outcome.CERTAIN),
    ONE_STATION(Outcome.CERTAIN),
    ONE_NUMBER(Outcome.CERTAIN),
    CONFIRMED(Outcome.CERTAIN),
    NUMBER_IN_FREE_TEXT(Outcome.PROBABLE),
    WITHOUT_NUMBER(Outcome.UNKNOWN),
    JUNK_NUMBER(Outcome.UNKNOWN),
    MODEL_AS_NUMBER(Outcome.UNKNOWN),
    SECOND_NUMBER_IS_JUNK(Outcome.PROBABLE),
    CONTRADICTING(Outcome.AMBIGUOUS),
    CONTRADICTING_UNKNOWN(Outcome.AMBIGUOUS),
    OTHER_ACQUISITION(Outcome.AMBIGUOUS),
    WITHOUT_DATE(Outcome.AMBIGUOUS),
    AFTER_ITS_END(Outcome.PROBABLE),
    TRUNCATED(Outcome.PROBABLE),
    STRANGER(Outcome.UNKNOWN),
    NUMBER_OF_ANOTHER_MAKER(Outcome.PROBABLE),
    NUMBER_OF_ANOTHER_LINE(Outcome.PROBABLE),
    WORKSTATION(Outcome.UNKNOWN),
    C_ARM(Outcome.NOT_A_REGISTERED_KIND),
    RADIOGRAPHY(Outcome.NOT_A_REGISTERED_KIND);

    /** The outcome that such an object must have. */
    final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  /**
   * An object.
   *
   * @param truth the device that made it; empty if it is not in the directory
   */
  record PlantedObject(Kind kind, DicomObject object, Optional<MidId> truth) {}

  private final PlantedDevices devices;
  private final Random random;

  PlantedObjects(PlantedDevices devices, Random random) {
    this.devices = devices;
    this.random = random;
  }

  PlantedObject next(Kind kind) {
    return switch (kind) {
      case HEADER -> of(kind, one(), it -> it.serial());
      case OTHER_SPELLING -> of(kind, one(), it -> respelled(it.serial()));
      case PRODUCT_CODE -> productCode(kind, one());
      case OBSERVER_ONLY -> report(kind, one(), false);
      case PARTICIPANT_ONLY -> report(kind, one(), true);
      case WORKSTATION_CONTRIBUTED -> contributed(kind, one(), "109102");
      case REPLACED -> ofDay(kind, any(devices.replaced), true);
      case REGISTERED_AGAIN -> ofDay(kind, any(devices.registeredAgain), true);
      case ONE_STATION -> of(kind, either(any(devices.oneStation)), Planted::serial);
      case ONE_NUMBER -> of(kind, either(any(devices.oneNumber)), Planted::serial);
      case CONFIRMED -> ofDay(kind, any(devices.confirmed), true);
      case NUMBER_IN_FREE_TEXT -> of(kind, any(devices.inText), Planted::serial);
      case WITHOUT_NUMBER -> of(kind, one(), it -> "");
      case JUNK_NUMBER -> of(kind, one(), it -> any(JUNK));
      case MODEL_AS_NUMBER -> of(kind, one(), Planted::model);
      case SECOND_NUMBER_IS_JUNK -> twoNumbers(kind, one(), JUNK.get(2 + random.nextInt(3)));
      case CONTRADICTING -> twoNumbers(kind, one(), one().serial());
      case CONTRADICTING_UNKNOWN -> twoNumbers(kind, one(), devices.newSerial());
      case OTHER_ACQUISITION -> contributed(kind, one(), "109101");
      case WITHOUT_DATE -> ofDay(kind, any(devices.registeredAgain), false);
      case AFTER_ITS_END -> afterItsEnd(kind, any(devices.replaced).first());
      case TRUNCATED -> truncated(kind, one());
      case STRANGER -> stranger(kind, one());
      case NUMBER_OF_ANOTHER_MAKER -> ofAnotherMaker(kind, one());
      case NUMBER_OF_ANOTHER_LINE -> ofAnotherLine(kind, one());
      case WORKSTATION -> workstation(kind, one());
      case C_ARM -> notRegistered(kind, one(), random.nextBoolean() ? XA : DOSE_REPORT);
      case RADIOGRAPHY -> notRegistered(kind, one(), DX);
    };
  }

  private interface SerialNumbers {
    String of(Planted device);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Planted one() {
    return any(devices.plain);
  }

  private Planted either(Pair pair) {
    return random.nextBoolean() ? pair.first() : pair.second();
  }

  private WrittenObject written() {
    return new WrittenObject(any(SYNTAXES), random.nextBoolean());
  }

  private String spelling(Planted device) {
    return any(PlantedDevices.SPELLINGS.get(device.maker()));
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private String sopClass(Planted device) {
    return switch (device.modality()) {
      case MRI -> MR;
      case PET_CT -> random.nextBoolean() ? PT : CT;
      default -> CT;
    };
  }

  private static PlantedObject made(Kind kind, WrittenObject written, Planted by) {
    return new PlantedObject(
        kind, ObjectBytes.read(written.bytes()), Optional.of(by.device().midId()));
  }

  private static PlantedObject ofNoDevice(Kind kind, WrittenObject written) {
    return new PlantedObject(kind, ObjectBytes.read(written.bytes()), Optional.empty());
  }

  /** Returns an image in all attributes. */
  private WrittenObject image(Planted device, String serial, LocalDate day) {
    return written()
        .with(DicomAttribute.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
        .with(DicomAttribute.SOP_CLASS_UID, sopClass(device))
        .with(DicomAttribute.STUDY_DATE, day(day))
        .with(DicomAttribute.MANUFACTURER, spelling(device))
        .with(DicomAttribute.STATION_NAME, device.station())
        .with(DicomAttribute.MODEL_NAME, device.model())
        .with(DicomAttribute.SOFTWARE_VERSIONS, "v" + random.nextInt(9))
        .with(DicomAttribute.DEVICE_SERIAL_NUMBER, serial);
  }

  private PlantedObject of(Kind kind, Planted device, SerialNumbers serial) {
    return made(kind, image(device, serial.of(device), BEFORE), device);
  }

  private String respelled(String serial) {
    return switch (random.nextInt(4)) {
      case 0 -> "SN" + serial;
      case 1 -> "00" + serial;
      case 2 -> " " + serial.toLowerCase(Locale.ROOT) + " ";
      default -> "Serial no. " + serial.charAt(0) + "-" + serial.substring(1);
    };
  }

  private PlantedObject productCode(Kind kind, Planted device) {
    String model = device.model().toUpperCase(Locale.ROOT) + "-" + random.nextInt(99) + "R";
    return made(
        kind,
        image(device, device.serial(), BEFORE).with(DicomAttribute.MODEL_NAME, model),
        device);
  }

  private WrittenObject report(Planted device, String procedure) {
    return image(device, "", BEFORE)
        .with(DicomAttribute.SOP_CLASS_UID, DOSE_REPORT)
        .with(DicomAttribute.MODALITY, "SR")
        .withProcedure(procedure);
  }

  private PlantedObject report(Kind kind, Planted device, boolean isParticipant) {
    Planted ionizing = device.modality() == Modality.MRI ? devices.plain.get(firstCt()) : device;
    WrittenObject report = report(ionizing, CT_PROCEDURE);
    if (isParticipant) {
      report.withParticipant(
          Map.ofEntries(
              entry("113878", spelling(ionizing)), entry("113880", respelled(ionizing.serial()))));
    } else {
      report.withObserver(
          Map.ofEntries(
              entry("121014", spelling(ionizing)), entry("121016", respelled(ionizing.serial()))));
    }
    return made(kind, report, ionizing);
  }

  private int firstCt() {
    int index = 0;
    while (devices.plain.get(index).modality() == Modality.MRI) {
      index++;
    }
    return index;
  }

  private PlantedObject contributed(Kind kind, Planted device, String purpose) {
    WrittenObject image = image(device, device.serial(), BEFORE);
    return made(kind, image.withEquipment(purpose, "Acme", other(device).serial()), device);
  }

  private Planted other(Planted device) {
    Planted other = one();
    while (other.equals(device)) {
      other = one();
    }
    return other;
  }

  /** Returns an object of the device that was in use on its day. */
  private PlantedObject ofDay(Kind kind, Pair pair, boolean hasDay) {
    boolean isBefore = random.nextBoolean();
    Planted device = isBefore ? pair.first() : pair.second();
    LocalDate day = isBefore ? BEFORE : PlantedDevices.REPLACED;
    WrittenObject image = image(device, device.serial(), day);
    return made(kind, hasDay ? image : image.with(DicomAttribute.STUDY_DATE, ""), device);
  }

  private PlantedObject twoNumbers(Kind kind, Planted device, String observer) {
    String second = observer.equals(device.serial()) ? devices.newSerial() : observer;
    WrittenObject report =
        report(device, CT_PROCEDURE).with(DicomAttribute.DEVICE_SERIAL_NUMBER, device.serial());
    return made(kind, report.withObserver(Map.of("121016", second)), device);
  }

  private PlantedObject afterItsEnd(Kind kind, Planted device) {
    return made(kind, image(device, device.serial(), PlantedDevices.REPLACED), device);
  }

  /** Returns a report that ends within its content, before it names another device. */
  private PlantedObject truncated(Kind kind, Planted device) {
    byte[] file =
        new WrittenObject(DicomWriter.EXPLICIT, true)
            .with(DicomAttribute.SOP_CLASS_UID, DOSE_REPORT)
            .with(DicomAttribute.MANUFACTURER, spelling(device))
            .with(DicomAttribute.DEVICE_SERIAL_NUMBER, device.serial())
            .withObserver(Map.of("121016", other(device).serial()))
            .bytes();
    return new PlantedObject(
        kind,
        ObjectBytes.read(Arrays.copyOf(file, file.length - 60)),
        Optional.of(device.device().midId()));
  }

  private PlantedObject stranger(Kind kind, Planted like) {
    return ofNoDevice(kind, image(like, devices.newSerial(), BEFORE));
  }

  private PlantedObject ofAnotherMaker(Kind kind, Planted like) {
    int maker = (like.maker() + 1) % PlantedDevices.SPELLINGS.size();
    String make = any(PlantedDevices.SPELLINGS.get(maker));
    return ofNoDevice(
        kind, image(like, like.serial(), BEFORE).with(DicomAttribute.MANUFACTURER, make));
  }

  private PlantedObject ofAnotherLine(Kind kind, Planted like) {
    String sopClass = like.modality() == Modality.MRI ? CT : MR;
    return ofNoDevice(
        kind, image(like, like.serial(), BEFORE).with(DicomAttribute.SOP_CLASS_UID, sopClass));
  }

  private PlantedObject workstation(Kind kind, Planted device) {
    return ofNoDevice(
        kind,
        image(device, "WS" + devices.newSerial(), BEFORE)
            .with(DicomAttribute.SOP_CLASS_UID, SECONDARY_CAPTURE)
            .with(DicomAttribute.MODALITY, "OT")
            .with(DicomAttribute.MODEL_NAME, "Workstation"));
  }

  /** Returns an object of another device, some of which have the number of a registered one. */
  private PlantedObject notRegistered(Kind kind, Planted like, String sopClass) {
    String serial = random.nextBoolean() ? like.serial() : devices.newSerial();
    WrittenObject object =
        report(like, PROJECTION)
            .with(DicomAttribute.SOP_CLASS_UID, sopClass)
            .with(DicomAttribute.MODEL_NAME, "Mobile X")
            .with(DicomAttribute.DEVICE_SERIAL_NUMBER, serial);
    return ofNoDevice(kind, object);
  }
}
