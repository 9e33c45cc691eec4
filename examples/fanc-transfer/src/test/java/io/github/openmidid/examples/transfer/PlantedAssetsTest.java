package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares a list of 300 assets, as hospitals write it, with a register of 300 devices. 40 errors
 * are planted; the test measures how many are found, and how many findings are false alarms.
 */
@DisplayName("300 assets with 40 planted errors")
class PlantedAssetsTest {
  private static final int DEVICES = 300;
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final List<String> MAKES =
      List.of("Siemens Healthineers", "GE HealthCare", "Philips", "Canon Medical Systems");

  /** The names that people write for the four makers. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("SIEMENS", "Siemens", "Siemens Healthcare GmbH"),
          List.of("GE", "G.E. Medical Systems", "General Electric"),
          List.of("PHILIPS", "Philips Medical Systems", "Philips"),
          List.of("TOSHIBA", "Canon", "TOSHIBA_MEC"));

  private static final List<String> MODELS =
      List.of("Somatom", "Revolution", "Incisive", "Aquilion");

  @TempDir private Path folder;
  private final List<Asset> assets = new ArrayList<>();

  /** The planted errors: the row or the MID-ID, by status. */
  private final Map<String, Set<String>> planted = new TreeMap<>();

  private static final class Asset {
    private String midId;
    private String serial;
    private String make;
    private final String model;
    private String kind = "CT";

    private Asset(int index) {
      midId = index % 3 == 0 ? "" : midId(index);
      serial =
          switch (index % 5) {
            case 0 -> "SN " + serial(index);
            case 1 -> "000" + serial(index);
            case 2 -> MODELS.get(index % 4) + " N " + serial(index);
            default -> serial(index);
          };
      make = SPELLINGS.get(index % 4).get(index % 3);
      model = MODELS.get(index % 4);
    }

    private String line() {
      return String.join(";", midId, kind, make, model, serial, OPERATOR);
    }
  }

  private static String midId(int index) {
    return MidId.ofSerial(40_000_000 + index).toString();
  }

  private static String serial(int index) {
    return String.valueOf(730_000 + 7 * index);
  }

  @Test
  void plantedErrorsAreFoundWithoutFalseAlarms() throws Exception {
    plant();
    ProgramRunner.Result result = reconcile();

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
    Map<String, Set<String>> found = found();
    Map<String, String> measured = new TreeMap<>();
    Set<String> statuses = new TreeSet<>(planted.keySet());
    statuses.addAll(found.keySet());
    for (String status : statuses) {
      Set<String> expected = planted.getOrDefault(status, Set.of());
      Set<String> actual = found.getOrDefault(status, Set.of());
      long right = actual.stream().filter(expected::contains).count();
      measured.put(status, right + " of " + expected.size() + ", false " + (actual.size() - right));
    }
    assertThat(measured)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "Conflicting", "17 of 17, false 0",
                    "Only in the list", "6 of 6, false 0",
                    "Only in the register", "6 of 6, false 0",
                    "Several possible", "3 of 3, false 0",
                    "To confirm", "3 of 3, false 0",
                    "Twice in the list", "10 of 10, false 0")));
  }

  /** Plants 8 + 5 + 4 contradictions, 6 + 6 missing ones, 5 pairs, 3 ambiguous, 3 to confirm. */
  private void plant() {
    for (int i = 0; i < DEVICES; i++) {
      assets.add(new Asset(i));
    }
    for (int i = 10; i < 14; i++) { // the MID-IDs of two devices swapped, four times
      swap(i, i + 10);
    }
    for (int i = 40; i < 45; i++) { // two digits of the serial number swapped
      assets.get(i).midId = midId(i);
      assets.get(i).serial = "9" + serial(i).substring(1);
      expect("Conflicting", i);
    }
    for (int i = 50; i < 54; i++) { // another maker
      assets.get(i).midId = midId(i);
      assets.get(i).make = SPELLINGS.get((i + 1) % 4).get(0);
      expect("Conflicting", i);
    }
    for (int i = 60; i < 66; i++) { // not registered
      assets.get(i).midId = "";
      assets.get(i).serial = "X" + serial(i);
      expect("Only in the list", i);
      // Its registered device is then in no row.
      planted.computeIfAbsent("Only in the register", s -> new TreeSet<>()).add(midId(i));
    }
    for (int i = 80; i < 85; i++) { // a row twice
      Asset copy = new Asset(i);
      assets.add(copy);
      expect("Twice in the list", i);
      expect("Twice in the list", assets.size() - 1);
    }
    for (int i = 90; i < 93; i++) { // a serial number that two registered devices have, no maker
      assets.get(i).midId = "";
      assets.get(i).serial = serial(i);
      assets.get(i).make = "";
      expect("Several possible", i);
    }
    for (int i = 100; i < 103; i++) { // a serial number without maker
      assets.get(i).midId = "";
      assets.get(i).serial = serial(i);
      assets.get(i).make = "";
      expect("To confirm", i);
    }
  }

  private void swap(int one, int other) {
    assets.get(one).midId = midId(other);
    assets.get(other).midId = midId(one);
    expect("Conflicting", one);
    expect("Conflicting", other);
  }

  private void expect(String status, int index) {
    planted.computeIfAbsent(status, s -> new TreeSet<>()).add(String.valueOf(index + 2));
  }

  private ProgramRunner.Result reconcile() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("MID-ID;Modaliteit;Merk;Model;Serienummer;Beheerder of uitbater"));
    assets.forEach(asset -> lines.add(asset.line()));
    Path file = Files.write(folder.resolve("assets.csv"), lines);
    FakeRegister register = new FakeRegister(Map.of());
    register.cadastre = new ArrayList<>();
    List<io.github.openmidid.client.cadastre.CadastreDevice> devices = new ArrayList<>();
    for (int i = 0; i < DEVICES; i++) {
      devices.add(registered(midId(i), i, MODELS.get(i % 4), MAKES.get(i % 4)));
    }
    for (int i = 90; i < 93; i++) { // the second device with the serial number, of another maker
      String midId = MidId.ofSerial(41_000_000 + i).toString();
      devices.add(registered(midId, i, MODELS.get(i % 4), MAKES.get((i + 1) % 4)));
    }
    register.cadastre = devices;
    return new ProgramRunner(register).run("reconcile", file.toString());
  }

  private static io.github.openmidid.client.cadastre.CadastreDevice registered(
      String midId, int index, String model, String make) {
    return FakeDevices.device(
        MidId.of(midId),
        Map.of(
            DeviceField.MODALITY, "ct",
            DeviceField.OPERATOR, OPERATOR,
            DeviceField.MAKE, make,
            DeviceField.MODEL, model,
            DeviceField.SERIAL_NUMBER, serial(index)),
        Optional.empty());
  }

  /** Returns the rows, or for devices without a row the MID-IDs, by status. */
  private Map<String, Set<String>> found() throws IOException {
    Path file = folder.resolve("assets.csv.reconciliation.csv");
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream()
          .filter(record -> !record.getField("result").equals("In list and register"))
          .collect(
              Collectors.groupingBy(
                  record -> record.getField("result"),
                  TreeMap::new,
                  Collectors.mapping(
                      record ->
                          record.getField("row").isEmpty()
                              ? record.getField("MID-ID in the register")
                              : record.getField("row"),
                      Collectors.toCollection(TreeSet::new))));
    }
  }
}
