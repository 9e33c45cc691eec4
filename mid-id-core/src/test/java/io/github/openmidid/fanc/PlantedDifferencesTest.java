package io.github.openmidid.fanc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.Reconciliation.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A list of 300 assets, half of them without MID-ID and in other spellings than the register's,
 * with 40 planted differences. Exactly those are found, each as what it is.
 */
class PlantedDifferencesTest {
  private static final long FIRST = 99_001_000;
  private static final int DEVICES = 300;

  private static final String[] MAKES = {
    "Canon", "GE HealthCare", "Philips", "Siemens Healthineers", "United Imaging"
  };

  private static final String[][] SPELLINGS = {
    {"TOSHIBA_MEC", "CANON_MEC", "Canon Medical Systems"},
    {"GE MEDICAL SYSTEMS", "G.E. Healthcare", "General Electric"},
    {"Philips Medical Systems", "PHILIPS", "Koninklijke Philips N.V."},
    {"SIEMENS", "Siemens NM", "Siemens Healthcare GmbH"},
    {"UIH", "United Imaging Healthcare", "Shanghai United Imaging"}
  };

  private static final String[] MODELS = {
    "Aquilion ONE", "Revolution Apex", "Ingenia Ambition X", "Biograph Vision 600", "uMI 550"
  };

  private static final Modality[] MODALITIES = {
    Modality.CT, Modality.CT, Modality.MRI, Modality.PET_CT, Modality.PET_CT
  };

  private static final String[] MODALITY_TEXTS = {"ct-scanner", "CT", "IRM", "PET/CT", "TEP-CT"};

  private final Map<Status, Set<Integer>> planted = new EnumMap<>(Status.class);
  private final List<TransferRow<Integer>> rows = new ArrayList<>();

  private static MidId midId(int number) {
    return MidId.ofSerial(FIRST + number);
  }

  /**
   * Returns a serial number with a letter, digits, or both; no two differ in one character only.
   */
  private static String serialNumber(int number) {
    int code = 10_007 * (number + 7);
    return number % 3 == 0 ? String.valueOf(code) : (char) ('A' + number % 26) + "" + code;
  }

  private static RegisteredDevice device(int number) {
    int kind = number % MAKES.length;
    return RegisteredDevice.builder(midId(number))
        .make(MAKES[kind])
        .model(MODELS[kind])
        .modality(MODALITIES[kind])
        // The devices 290 and 295 have the number and the maker of those before them.
        .serialNumber(serialNumber(number == 295 ? 290 : number))
        .operator(number % 2 == 0 ? "AZ Voorbeeld Gent" : "CHR Exemple Mons")
        .build();
  }

  private static String spelledSerialNumber(int number) {
    String serial = serialNumber(number);
    return switch (number % 4) {
      case 0 -> "SN 000" + serial;
      case 1 -> serial.toLowerCase(Locale.ROOT);
      case 2 -> "S/N: " + serial;
      default -> MODELS[number % MODELS.length] + " N " + serial;
    };
  }

  private static TransferRow.Builder<Integer> row(int number) {
    int kind = number % MAKES.length;
    return TransferRow.builder(number)
        .deviceNumber(number % 2 == 0 ? midId(number).toString() : null)
        .make(SPELLINGS[kind][number % 3])
        .model(MODELS[kind].toUpperCase(Locale.ROOT))
        .modality(MODALITY_TEXTS[kind])
        .serialNumber(spelledSerialNumber(number))
        .operator(number % 2 == 0 ? "vzw A.Z. Voorbeeld Gand" : "CHR Exemple Bergen");
  }

  private void plant(Status status, int... numbers) {
    for (int number : numbers) {
      planted.computeIfAbsent(status, s -> new TreeSet<>()).add(number);
    }
  }

  private void add(TransferRow.Builder<Integer> row) {
    rows.add(row.build());
  }

  private static String otherDigit(String text) {
    char last = text.charAt(text.length() - 1);
    return text.substring(0, text.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
  }

  private void addRow(int number) {
    switch (number) {
      case 3, 40, 77, 114, 151, 188 -> plant(Status.ONLY_IN_REGISTER, number);
      case 10, 20, 30, 42, 50 ->
          addPlanted(
              Status.CONFLICTING, row(number).serialNumber(otherDigit(serialNumber(number))));
      case 60, 62, 64, 66 ->
          addPlanted(
              Status.CONFLICTING,
              row(number)
                  .deviceNumber(midId(number % 4 == 0 ? number + 2 : number - 2).toString()));
      case 71, 81, 91, 101 -> addPlanted(Status.CONFLICTING, row(number).modality("SPECT-CT"));
      case 102, 103, 104 ->
          addPlanted(Status.CONFLICTING, row(number).operator("Sint-Specimen Genk"));
      case 111, 113 -> addPlanted(Status.CONFLICTING, row(number).make("Mediso"));
      case 121, 123 -> addPlanted(Status.TO_CONFIRM, row(number).make(null));
      case 131, 133, 135 -> {
        addPlanted(Status.CANNOT_TELL, row(number).serialNumber("0000"));
        plant(Status.ONLY_IN_REGISTER, number);
      }
      case 290, 295 -> addPlanted(Status.SEVERAL_CANDIDATES, row(290, number));
      default -> add(row(number));
    }
  }

  private static TransferRow.Builder<Integer> row(int device, int key) {
    TransferRow<Integer> row = row(device).build();
    return TransferRow.builder(key)
        .make(row.make().orElseThrow())
        .model(row.model().orElseThrow())
        .modality(row.modality().orElseThrow())
        .serialNumber(row.serialNumber().orElseThrow())
        .operator(row.operator().orElseThrow());
  }

  private void addPlanted(Status status, TransferRow.Builder<Integer> row) {
    add(row);
    plant(status, rows.get(rows.size() - 1).key());
  }

  private static int number(Entry<Integer> entry) {
    return entry
        .asset()
        .map(TransferRow::key)
        .orElseGet(() -> (int) (entry.candidates().get(0).device().midId().serial() - FIRST));
  }

  @Test
  void areFoundAndNothingElse() {
    List<RegisteredDevice> devices = new ArrayList<>();
    for (int number = 0; number < DEVICES; number++) {
      devices.add(device(number));
      addRow(number);
    }
    for (int key = 1000; key < 1005; key++) {
      addPlanted(Status.ONLY_IN_LIST, row(key));
    }
    for (int original : new int[] {5, 6}) {
      addPlanted(Status.DUPLICATE, row(original, original + 2000));
      plant(Status.DUPLICATE, original);
    }
    addPlanted(Status.NOT_A_REGISTERED_KIND, row(3001).modality("C-boog"));
    addPlanted(Status.NOT_A_REGISTERED_KIND, row(3002).deviceNumber(null).modality("CBCT"));
    assertThat(rows).hasSize(DEVICES - 6 + 9);

    Reconciliation<Integer> reconciliation =
        Reconciliation.builder(rows, DeviceDirectory.of(devices))
            .day(LocalDate.of(2026, 11, 22))
            .build();

    Map<Status, Set<Integer>> found = new EnumMap<>(Status.class);
    for (Entry<Integer> entry : reconciliation.entries()) {
      found.computeIfAbsent(entry.status(), s -> new TreeSet<>()).add(number(entry));
    }
    Set<Integer> inBoth = found.remove(Status.IN_BOTH);
    assertThat(found).isEqualTo(planted);
    assertThat(inBoth).hasSize(rows.size() - plantedRows());
    assertThat(reconciliation.notExpected()).isEmpty();
  }

  private int plantedRows() {
    return planted.entrySet().stream()
        .filter(entry -> entry.getKey() != Status.ONLY_IN_REGISTER)
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }
}
