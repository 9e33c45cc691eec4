package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.cli.YearOfExaminations.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the examinations of a year: 10,000 in the build, a million in the long form. */
@Tag("campaign")
class YearOfRecordsTest {
  private static final int RECORDS = Integer.getInteger("billing.records", 10_000);
  private static final int LONG_FORM = 1_000_000;

  @TempDir private Path folder;

  private Path write(YearOfExaminations year, Form form) throws IOException {
    Path file = folder.resolve("year." + form);
    year.write(form, file, RECORDS);
    return file;
  }

  private Path codes(YearOfExaminations year) throws IOException {
    return Files.writeString(folder.resolve("codes.csv"), year.codes());
  }

  @ParameterizedTest
  @CsvSource({
    "FEW_DEVICES, INVOICE",
    "MANY_DEVICES, INVOICE",
    "FEW_DEVICES, CSV",
    "MANY_DEVICES, XLSX"
  })
  void findsEachExaminationWithoutNumber(YearOfExaminations year, Form form) throws Exception {
    assumeThat(RECORDS).isLessThan(LONG_FORM);
    BillingRunner program = new BillingRunner(folder, year.directory());

    List<String> rows =
        program.rows(
            write(year, form).toString(),
            "--codes",
            codes(year).toString(),
            "--operator",
            SampleDevices.OPERATOR);

    assertThat(rows).hasSize(RECORDS / 100).allMatch(row -> row.endsWith(";noNumber"));
  }

  /**
   * The memory suffices. The target is a check that takes at most three times as long as reading
   * alone; forms that miss or just keep it have a bound against becoming slower still.
   *
   * @param maxRatio the time of a check in percent of that of reading alone
   */
  @ParameterizedTest
  @CsvSource({
    "FEW_DEVICES, INVOICE, 300",
    "MANY_DEVICES, INVOICE, 400",
    "FEW_DEVICES, CSV, 500",
    "MANY_DEVICES, CSV, 700",
    "FEW_DEVICES, XLSX, 300",
    "MANY_DEVICES, XLSX, 500"
  })
  void takesLittleMemoryAndTime(YearOfExaminations year, Form form, int maxRatio) throws Exception {
    assumeThat(RECORDS).isGreaterThanOrEqualTo(LONG_FORM);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SpeedComparison.class.getName(),
                folder.toString(),
                year.name(),
                form.name(),
                write(year, form).toString(),
                codes(year).toString())
            .redirectErrorStream(true)
            .start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    System.out.println(year + " " + form + "\n" + String.join("\n", output));

    assertThat(process.waitFor()).isZero();
    assertThat(Integer.parseInt(output.get(output.size() - 1))).isLessThanOrEqualTo(maxRatio);
  }
}
