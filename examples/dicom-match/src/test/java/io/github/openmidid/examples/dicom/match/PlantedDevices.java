package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceAlias;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.RegisteredDevice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A directory with the difficulties of real ones: replacements at one station, two devices with one
 * station name, serial numbers that a maker uses twice, serial numbers in a free text, devices
 * without serial number that a site has confirmed.
 */
final class PlantedDevices {
  /** The day on which devices are replaced. */
  static final LocalDate REPLACED = LocalDate.of(2026, 5, 1);

  /** The makers, each with the spellings of its own devices. */
  static final List<List<String>> SPELLINGS =
      List.of(
          List.of("GE MEDICAL SYSTEMS", "GE Healthcare", "G.E. Medical Systems", "GEMS"),
          List.of("SIEMENS", "Siemens", "SIEMENS NM", "Siemens Healthineers"),
          List.of("TOSHIBA", "TOSHIBA_MEC", "CANON_MEC", "Canon Medical Systems"),
          List.of("Philips", "Philips Medical Systems", "PHILIPS", "Philips Healthcare"));

  private static final List<List<String>> MODELS =
      List.of(
          List.of("Revolution CT", "Optima CT660", "Discovery 690"),
          List.of("SOMATOM Definition Flash", "Biograph64 Vision", "MAGNETOM Sola"),
          List.of("Aquilion ONE", "Aquilion Precision", "Vantage Orian"),
          List.of("Incisive CT", "Brilliance Big Bore", "Ingenia 3.0T"));

  private static final List<Modality> MODALITIES =
      List.of(Modality.CT, Modality.PET_CT, Modality.MRI);

  private static final LocalDate SINCE = LocalDate.of(2023, 3, 1);
  private static final int PER_KIND = 40;

  private final Random random;
  private final Set<String> serials = new HashSet<>();
  private final List<RegisteredDevice> all = new ArrayList<>();
  private final List<DeviceAlias> aliases = new ArrayList<>();

  /** Devices that differ in every respect. */
  final List<Planted> plain = new ArrayList<>();

  /** Devices whose registered number is part of a free text without a label. */
  final List<Planted> inText = new ArrayList<>();

  /** Devices at one station, each of which replaced the previous one in the list. */
  final List<Pair> replaced = new ArrayList<>();

  /** Devices that were registered again under another MID-ID, with the same serial number. */
  final List<Pair> registeredAgain = new ArrayList<>();

  /** Two devices in use at the same time with one station name. */
  final List<Pair> oneStation = new ArrayList<>();

  /** A CT and an MRI with one maker and one serial number. */
  final List<Pair> oneNumber = new ArrayList<>();

  /** Devices without serial number, before and after a replacement, both confirmed by a site. */
  final List<Pair> confirmed = new ArrayList<>();

  /** A device with the number of its maker in {@link #SPELLINGS} and what it states itself. */
  record Planted(RegisteredDevice device, int maker, String serial, String station) {
    String model() {
      return device.model().orElseThrow();
    }

    Modality modality() {
      return device.modality().orElseThrow();
    }
  }

  record Pair(Planted first, Planted second) {}

  PlantedDevices(Random random) {
    this.random = random;
    for (int i = 0; i < PER_KIND; i++) {
      Planted one = planted(newSerial(), station(), SINCE, null);
      plain.add(one);
      inText.add(inText());
      Planted old = planted(newSerial(), station(), SINCE, REPLACED);
      replaced.add(new Pair(old, like(old, newSerial(), REPLACED, null)));
      Planted before = planted(newSerial(), station(), SINCE, REPLACED);
      registeredAgain.add(new Pair(before, like(before, before.serial(), REPLACED, null)));
      Planted left = planted(newSerial(), station(), SINCE, null);
      oneStation.add(new Pair(left, like(left, newSerial(), SINCE, null)));
      oneNumber.add(oneNumber());
      confirmed.add(confirmed());
    }
  }

  DeviceDirectory directory() {
    return DeviceDirectory.of(all).withAliases(aliases);
  }

  /** Returns a serial number that no device has. */
  String newSerial() {
    String serial;
    do {
      serial =
          random.nextBoolean()
              ? String.valueOf(10_000 + random.nextInt(900_000))
              : String.format(
                  Locale.ROOT, "%03dCT%05d", random.nextInt(1000), random.nextInt(9999));
    } while (!isDistinct(serial) || !serials.add(serial));
    return serial;
  }

  /** Returns whether a serial number is none by its form: {@code 777777}, {@code 000CT00000}. */
  private static boolean isDistinct(String serial) {
    return serial.chars().filter(c -> c >= '1' && c <= '9').distinct().count() > 2;
  }

  private String station() {
    return "ST" + serials.size();
  }

  private Planted planted(String serial, String station, LocalDate since, LocalDate until) {
    int maker = random.nextInt(SPELLINGS.size());
    int line = random.nextInt(MODALITIES.size());
    return planted(maker, line, serial, serial, station, since, until);
  }

  private Planted planted(
      int maker,
      int line,
      String registered,
      String serial,
      String station,
      LocalDate since,
      LocalDate until) {
    RegisteredDevice.Builder device =
        RegisteredDevice.builder(MidId.ofSerial(99_000_001 + all.size()))
            .modality(MODALITIES.get(line))
            .make(SPELLINGS.get(maker).get(random.nextInt(4)))
            .model(MODELS.get(maker).get(line))
            .inServiceSince(since)
            .outOfServiceSince(until);
    if (!registered.isEmpty()) {
      device.serialNumber(registered);
    }
    all.add(device.build());
    return new Planted(all.get(all.size() - 1), maker, serial, station);
  }

  /** Returns a device of the same maker, model and station. */
  private Planted like(Planted other, String serial, LocalDate since, LocalDate until) {
    int line = MODALITIES.indexOf(other.modality());
    return planted(other.maker(), line, serial, serial, other.station(), since, until);
  }

  private Planted inText() {
    String serial = newSerial();
    int maker = random.nextInt(SPELLINGS.size());
    return planted(maker, 0, "ROOM B SCANNER " + serial, serial, station(), SINCE, null);
  }

  private Pair oneNumber() {
    String serial = newSerial();
    int maker = random.nextInt(SPELLINGS.size());
    return new Pair(
        planted(maker, 0, serial, serial, station(), SINCE, null),
        planted(maker, 2, serial, serial, station(), SINCE, null));
  }

  private Pair confirmed() {
    int maker = random.nextInt(SPELLINGS.size());
    String station = "CONFIRMED" + newSerial();
    Pair pair =
        new Pair(
            planted(maker, 1, "", "", station, SINCE, REPLACED),
            planted(maker, 1, newSerial(), "", station, REPLACED, null));
    for (Planted planted : List.of(pair.first(), pair.second())) {
      DeviceEvidence.Builder statements =
          DeviceEvidence.builder().model(planted.model()).stationName(station);
      aliases.add(DeviceAlias.of(planted.device().midId(), statements.build()));
    }
    return pair;
  }
}
