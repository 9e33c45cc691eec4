package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.SampleRecord;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;

/** A file with the examinations of a year, and a program that compares times on it. */
final class YearOfRecords {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final int TRIALS = 5;

  private YearOfRecords() {}

  /** Writes records in the order of their days; one in a hundred has no number. */
  static void write(Path file, int records) throws IOException {
    Random random = new Random(52);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      for (int i = 0; i < records; i++) {
        LocalDate day = FIRST.plusDays((long) i * DAYS / records);
        boolean isMri = random.nextInt(3) == 0;
        String number = isMri ? "100002" : random.nextBoolean() ? "100001" : "100003";
        SampleRecord record =
            SampleRecord.of(
                i % 1_000_000,
                isMri ? "999002" : "999001",
                day.format(DateTimeFormatter.BASIC_ISO_DATE),
                i % 100 == 0 ? "" : number);
        String patient = "%011d".formatted(random.nextLong(100_000_000_000L));
        out.write(record.patient(patient).toString());
        out.write("\r\n");
      }
    }
  }

  /**
   * Checks a file, and reads its lines alone, in turn; prints the times of the processor, and the
   * median of the ratios in percent.
   *
   * @param args folder, file, list of codes
   */
  public static void main(String[] args) throws IOException {
    BillingRunner program = new BillingRunner(Path.of(args[0]), SampleDevices.directory());
    double[] ratios = new double[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      long lines = readLines(Path.of(args[1]));
      long start = cpuTime();
      program.rows(args[1], "--codes", args[2], "--operator", SampleDevices.OPERATOR);
      long check = cpuTime() - start;
      ratios[i] = (double) check / lines;
      System.out.printf("lines alone %d ms, check %d ms%n", lines / 1_000_000, check / 1_000_000);
    }
    Arrays.sort(ratios);
    System.out.printf("%.0f%n", ratios[TRIALS / 2] * 100);
  }

  /** The processor time of this thread, which does not depend on what else the machine does. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long readLines(Path file) throws IOException {
    long start = cpuTime();
    long characters = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        characters += line.length();
      }
    }
    long time = cpuTime() - start;
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return time;
  }
}
