package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares two months with planted changes: 5 devices added, 3 removed, 4 changed, and 30 rows of
 * kinds without MID-ID. The second month is a workbook of two sheets, in another order.
 */
@DisplayName("two months with planted changes")
class PlantedMonthsTest {
  private static final int DEVICES = 120;
  private static final int REMOVED = 3;
  private static final int CHANGED = 4;
  private static final int ADDED = 5;
  private static final List<String> HEADER =
      List.of(
          "Soort", "MID-ID", "Modaliteit", "Beheerder of uitbater", "Merk", "Model", "Serienummer");

  /** Ten kinds without MID-ID, in four languages, three rows of each. */
  private static final List<String> KINDS =
      List.of(
          "ingekapselde bron",
          "source scellée",
          "Beschleuniger",
          "activimeter",
          "gammasonde",
          "appareil dentaire",
          "C-boog",
          "DXA",
          "mammografie",
          "radiography");

  @TempDir private Path folder;
  private final List<List<String>> before = new ArrayList<>();
  private final List<List<String>> after = new ArrayList<>();
  private final Map<MidId, Registration> known = new LinkedHashMap<>();

  @BeforeEach
  void plant() {
    for (int i = 0; i < DEVICES; i++) {
      before.add(device(i, "AZ Voorbeeld"));
    }
    for (int i = 0; i < 3 * KINDS.size(); i++) {
      before.add(
          List.of(
              KINDS.get(i % KINDS.size()), "", "", "AZ Voorbeeld", "Acme", "K" + i, "Q-77" + i));
    }
    after.addAll(before.subList(REMOVED, before.size()));
    after.set(0, replaced(after.get(0), 3, "UZ Elders"));
    after.set(1, replaced(after.get(1), 6, "88001"));
    after.set(2, replaced(after.get(2), 5, "Definition Edge"));
    after.set(3, replaced(after.get(3), 2, "PET-CT"));
    for (int i = 0; i < ADDED; i++) {
      after.add(device(DEVICES + i, "AZ Voorbeeld"));
    }
    Collections.shuffle(after, new Random(18));
  }

  private List<String> device(int index, String operator) {
    MidId midId = MidId.ofSerial(20_000_000 + index);
    known.put(midId, Registration.of(midId, Modality.CT, operator, RegistrationStatus.LINKED));
    return List.of(
        "", midId.toString(), "CT", operator, "Siemens", "Somatom", String.valueOf(60_000 + index));
  }

  private static List<String> replaced(List<String> row, int index, String text) {
    List<String> copy = new ArrayList<>(row);
    copy.set(index, text);
    return List.copyOf(copy);
  }

  @Test
  void theDifferencesAreExactlyThePlantedOnes() throws Exception {
    ProgramRunner.Result result = diff(csv("october.csv", before), workbook("november.xlsx"));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines())
        .anyMatch(line -> line.matches("  Added +5"))
        .anyMatch(line -> line.matches("  Removed +3"))
        .anyMatch(line -> line.matches("  Changed +4"))
        .anyMatch(line -> line.matches("  Not matched for certain +0"))
        .anyMatch(line -> line.matches("  Unchanged +" + (DEVICES + 30 - REMOVED - CHANGED)));
    List<String> changes = Files.readAllLines(folder.resolve("november.xlsx.changes.csv"));
    assertThat(changes).hasSize(1 + ADDED + REMOVED + CHANGED);
    assertThat(changes.subList(1, changes.size()))
        .filteredOn(line -> line.startsWith("changed;"))
        .extracting(line -> line.substring(line.indexOf("MID-")))
        .containsExactlyInAnyOrder(
            midId(3) + ";operator;AZ Voorbeeld;UZ Elders",
            midId(4) + ";serial number;60004;88001",
            midId(5) + ";model;Somatom;Definition Edge",
            midId(6) + ";modality;CT;PET-CT");
    assertThat(changes.toString())
        .contains("removed;", midId(0), midId(1), midId(2), "added;", midId(DEVICES), midId(124));
  }

  private static String midId(int index) {
    return MidId.ofSerial(20_000_000 + index).toString();
  }

  @Test
  void theSameContentInAnotherOrderAndFormatIsNothingToSend() throws Exception {
    ProgramRunner.Result result = diff(csv("october.csv", after), workbook("november.xlsx"));

    assertThat(result.out()).contains("No changes in what was compared");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readAllLines(folder.resolve("november.xlsx.changes.csv"))).hasSize(1);
  }

  @Test
  void rowsOfKindsWithoutMidIdAreNotMissing() throws Exception {
    FakeRegister register = new FakeRegister(known);
    register.information = new RegisterInformation("production", "provisional", "provisional");

    ProgramRunner.Result result = new ProgramRunner(register).check(csv("october.csv", before));

    assertThat(result.out()).doesNotContain("missing");
    assertThat(result.exitCode()).isZero();
  }

  private ProgramRunner.Result diff(Path one, Path other) {
    return new ProgramRunner(new FakeRegister(Map.of()))
        .run("diff", one.toString(), other.toString());
  }

  private Path csv(String name, List<List<String>> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(";", HEADER)));
    rows.forEach(row -> lines.add(String.join(";", row)));
    return Files.write(folder.resolve(name), lines);
  }

  private Path workbook(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      int half = after.size() / 2;
      sheet(workbook.newWorksheet("Campus A"), after.subList(0, half));
      sheet(workbook.newWorksheet("Campus B"), after.subList(half, after.size()));
    }
    return file;
  }

  private static void sheet(Worksheet sheet, List<List<String>> rows) {
    for (int column = 0; column < HEADER.size(); column++) {
      sheet.value(0, column, HEADER.get(column));
      for (int row = 0; row < rows.size(); row++) {
        sheet.value(row + 1, column, rows.get(row).get(column));
      }
    }
  }
}
