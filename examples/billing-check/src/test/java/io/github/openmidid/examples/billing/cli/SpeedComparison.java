package io.github.openmidid.examples.billing.cli;

import com.sun.management.OperatingSystemMXBean;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.cli.YearOfExaminations.Form;
import io.github.openmidid.examples.tables.csv.CsvRowReader;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.xlsx.SheetRowReader;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Compares the time of a check with that of only reading the file: the lines of an invoice, or the
 * rows of a table with the reader that the program uses.
 */
final class SpeedComparison {
  private static final int TRIALS = 5;

  private SpeedComparison() {}

  /**
   * Alternately reads and checks a file; prints the CPU times of all threads of this process, and
   * the median of the ratios in percent.
   *
   * @param args folder, examinations, form, file, list of codes
   */
  public static void main(String[] args) throws IOException {
    YearOfExaminations year = YearOfExaminations.valueOf(args[1]);
    BillingRunner program = new BillingRunner(Path.of(args[0]), year.directory());
    Form form = Form.valueOf(args[2]);
    Path file = Path.of(args[3]);
    double[] ratios = new double[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      long start = cpuTime();
      long read = read(form, file);
      long middle = cpuTime();
      check(program, args[3], args[4]);
      long reading = middle - start;
      long check = cpuTime() - middle;
      ratios[i] = (double) check / reading;
      System.out.printf(
          "%d read alone in %d ms, checked in %d ms%n",
          read, reading / 1_000_000, check / 1_000_000);
    }
    Arrays.sort(ratios);
    System.out.printf("%.0f%n", ratios[TRIALS / 2] * 100);
  }

  private static void check(BillingRunner program, String file, String codes) {
    String out = program.file("out.csv").toString();
    BillingRunner.Output output =
        program.run(file, "--codes", codes, "--operator", SampleDevices.OPERATOR, "--out", out);
    if (output.exitCode() != 1) {
      throw new IllegalStateException(output.err());
    }
  }

  private static long cpuTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long read(Form form, Path file) throws IOException {
    return switch (form) {
      case INVOICE -> readLines(file);
      case CSV -> readText(file);
      case XLSX -> readWorkbook(file);
    };
  }

  private static long readLines(Path file) throws IOException {
    long lines = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      while (reader.readLine() != null) {
        lines++;
      }
    }
    return lines;
  }

  private static long readText(Path file) throws IOException {
    TextEncoding encoding = TextEncoding.of(file).orElseThrow();
    try (CsvRowReader rows = CsvRowReader.open(file, encoding, ';')) {
      return count(rows);
    }
  }

  private static long readWorkbook(Path file) throws IOException {
    try (WorkbookFile workbook = WorkbookFile.open(file);
        SheetRowReader rows = workbook.rows(workbook.sheets().get(0))) {
      return count(rows);
    }
  }

  private static long count(RowReader reader) throws IOException {
    long rows = 0;
    while (reader.next().isPresent()) {
      rows++;
    }
    return rows;
  }
}
