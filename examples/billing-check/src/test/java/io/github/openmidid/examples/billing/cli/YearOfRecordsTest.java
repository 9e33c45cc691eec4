package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.openmidid.examples.billing.PlantedExaminations;
import io.github.openmidid.examples.billing.SampleDevices;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the records of a year: 10,000 in the build, a million in the long form. */
@Tag("campaign")
class YearOfRecordsTest {
  private static final int RECORDS = Integer.getInteger("billing.records", 10_000);
  private static final int LONG_FORM = 1_000_000;
  private static final int MAX_RATIO = 300;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path codes = Path.of("");

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("year.txt");
    YearOfRecords.write(file, RECORDS);
    codes = Files.writeString(folder.resolve("codes.csv"), PlantedExaminations.CODES);
  }

  @Test
  void findsEachRecordWithoutNumber() throws Exception {
    assumeThat(RECORDS).isLessThan(LONG_FORM);
    BillingRunner program = new BillingRunner(folder, SampleDevices.directory());

    List<String> rows =
        program.rows(
            file.toString(), "--codes", codes.toString(), "--operator", SampleDevices.OPERATOR);

    assertThat(rows).hasSize(RECORDS / 100).allMatch(row -> row.endsWith(";noNumber"));
  }

  /** The memory suffices, and a check takes at most three times as long as reading the lines. */
  @Test
  void takesLittleMemoryAndTime() throws Exception {
    assumeThat(RECORDS).isGreaterThanOrEqualTo(LONG_FORM);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                YearOfRecords.class.getName(),
                folder.toString(),
                file.toString(),
                codes.toString())
            .redirectErrorStream(true)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    System.out.println(String.join("\n", output));

    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(output.get(output.size() - 1))).isLessThanOrEqualTo(MAX_RATIO);
  }
}
