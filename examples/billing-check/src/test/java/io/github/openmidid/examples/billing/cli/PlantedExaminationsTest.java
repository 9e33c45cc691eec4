package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.billing.PlantedExaminations;
import io.github.openmidid.examples.billing.PlantedExaminations.Planted;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.SampleSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds 160 faults among 1,000 examinations over a signed snapshot, and nothing else. */
class PlantedExaminationsTest {
  @TempDir private Path folder;
  private BillingRunner program;
  private List<Planted> planted = List.of();
  private List<String> snapshot = List.of();

  @BeforeEach
  void plant() throws IOException {
    program = new BillingRunner(folder);
    program.write("codes.csv", PlantedExaminations.CODES);
    snapshot = SampleSnapshot.ofSampleDevices().write(folder);
    planted = PlantedExaminations.thousand(2026);
  }

  /** Returns the line and the reason of each fault, given the line of the first examination. */
  private List<String> expected(int firstLine) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < planted.size(); i++) {
      if (!planted.get(i).reason().isEmpty()) {
        expected.add((i + firstLine) + ";" + planted.get(i).reason());
      }
    }
    assertThat(expected).hasSize(160);
    return expected;
  }

  private List<String> rows(String... arguments) throws IOException {
    return program.rows(
        Stream.concat(Stream.of(arguments), snapshot.stream()).toArray(String[]::new));
  }

  private static List<String> linesAndReasons(List<String> rows) {
    return rows.stream().map(row -> row.replaceAll("^[^;]*;(\\d+);.*;(\\w+)$", "$1;$2")).toList();
  }

  @Test
  void anElectronicInvoice() throws IOException {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < planted.size(); i++) {
      file.append(planted.get(i).record(i + 1)).append("\r\n");
    }
    program.write("november.txt", file.toString());

    List<String> rows =
        rows(
            program.file("november.txt").toString(),
            "--codes",
            program.file("codes.csv").toString(),
            "--operator",
            SampleDevices.OPERATOR);

    assertThat(linesAndReasons(rows)).isEqualTo(expected(1));
  }

  @Test
  void aTableThatStatesTheModality() throws IOException {
    StringBuilder file =
        new StringBuilder("INSZ;Datum onderzoek;Facturatienummer;Modaliteit;Uitbater;Campus\n");
    for (Planted one : planted) {
      file.append(
          "85010100123;%s;%s;%s;%s;Noord%n"
              .formatted(one.day(), one.number(), one.modality(), SampleDevices.OPERATOR));
    }
    program.write("november.csv", file.toString());

    List<String> rows = rows(program.file("november.csv").toString());

    assertThat(linesAndReasons(rows)).isEqualTo(expected(2));
  }
}
