package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.examples.billing.ExaminationWorkbook;
import io.github.openmidid.examples.billing.ManyDevices;
import io.github.openmidid.examples.billing.PlantedExaminations;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.SampleRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generated examinations of a year, the same in each run; one in a hundred has no billing number.
 */
enum YearOfExaminations {
  /** Examinations on three of seven devices with two codes, ordered by day. */
  FEW_DEVICES {
    @Override
    BillingDirectory directory() {
      return SampleDevices.directory();
    }

    @Override
    String codes() {
      return PlantedExaminations.CODES;
    }

    @Override
    Row row(int index, int size, Random random) {
      boolean isMri = random.nextInt(3) == 0;
      String number = isMri ? "100002" : random.nextBoolean() ? "100001" : "100003";
      LocalDate day = FIRST.plusDays((long) index * DAYS / size);
      return new Row(index, day, isMri ? "999002" : "999001", number, patient(random));
    }
  },
  /** Examinations on 1,400 devices with 402 codes, on random days. */
  MANY_DEVICES {
    @Override
    BillingDirectory directory() {
      return ManyDevices.directory();
    }

    @Override
    String codes() {
      return ManyDevices.codes();
    }

    @Override
    Row row(int index, int size, Random random) {
      ManyDevices.Pair pair = ManyDevices.next(random);
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
      return new Row(index, day, pair.code(), pair.number(), patient(random));
    }
  };

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final List<String> HEADER =
      List.of("Naam", "INSZ", "Datum onderzoek", "Nomenclatuurcode", "Facturatienummer");

  /** An examination. */
  record Row(int index, LocalDate day, String code, String billingNumber, String patient) {
    private String number() {
      return index % 100 == 0 ? "" : billingNumber;
    }

    private String record() {
      String date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
      return SampleRecord.of(index % 1_000_000, code, date, number()).patient(patient) + "\r\n";
    }

    private List<String> cells() {
      return List.of("Patient " + index, patient, day.toString(), code, number());
    }
  }

  /** Returns the devices of the register. */
  abstract BillingDirectory directory();

  /** Returns the list of codes. */
  abstract String codes();

  abstract Row row(int index, int size, Random random);

  private static String patient(Random random) {
    return "%011d".formatted(random.nextLong(100_000_000_000L));
  }

  /** Writes examinations in one of the forms that the program reads. */
  void write(Form form, Path file, int size) throws IOException {
    Random random = new Random(52);
    Stream<Row> rows = IntStream.range(0, size).mapToObj(index -> row(index, size, random));
    switch (form) {
      case INVOICE -> writeText(file, rows.map(Row::record));
      case CSV -> writeText(file, table(rows).map(row -> String.join(";", row) + "\n"));
      case XLSX -> ExaminationWorkbook.write(file, table(rows));
    }
  }

  /** The file formats that the program reads. */
  enum Form {
    INVOICE,
    CSV,
    XLSX
  }

  private static Stream<List<String>> table(Stream<Row> rows) {
    return Stream.concat(Stream.of(HEADER), rows.map(Row::cells));
  }

  private static void writeText(Path file, Stream<String> lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (Iterator<String> i = lines.iterator(); i.hasNext(); ) {
        out.write(i.next());
      }
    }
  }
}
