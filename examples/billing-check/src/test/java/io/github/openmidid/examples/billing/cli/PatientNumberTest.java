package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.billing.ExaminationWorkbook;
import io.github.openmidid.examples.billing.PlantedExaminations;
import io.github.openmidid.examples.billing.SampleRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for the numbers of patients in all outputs, the log, and the memory after a run. */
@Tag("process")
class PatientNumberTest {
  /** The beginning of the number of each patient. */
  private static final String CANARY = "918273645";

  private static final String NAME = "KANARIEVOGEL";

  private static final int RECORDS = 3000;

  @TempDir private Path folder;

  private static String number(int patient) {
    return CANARY + "%04d".formatted(patient);
  }

  private Path invoice() throws IOException {
    StringBuilder file = new StringBuilder();
    for (int i = 1; i <= RECORDS; i++) {
      file.append(SampleRecord.ofType("20").put(100, NAME).put(200, number(i))).append('\n');
      SampleRecord record =
          SampleRecord.of(i, "999001", "20260102", i % 3 == 0 ? "" : "100001").patient(number(i));
      String text = record.toString();
      file.append(i % 100 == 0 ? text.substring(1) : text).append('\n');
    }
    return Files.writeString(folder.resolve("invoice.txt"), file);
  }

  private static List<List<String>> table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Naam", "INSZ", "Datum onderzoek", "Facturatienummer", "Modaliteit"));
    for (int i = 1; i <= RECORDS; i++) {
      String billingNumber = i % 3 == 0 ? "" : "100001";
      rows.add(List.of(NAME + i, number(i), "2026-01-02", billingNumber, "CT"));
    }
    return rows;
  }

  private Path csv() throws IOException {
    List<String> lines = table().stream().map(row -> String.join(";", row)).toList();
    return Files.write(folder.resolve("table.csv"), lines);
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("table.xlsx");
    ExaminationWorkbook.write(file, table().stream());
    return file;
  }

  /** Returns files with patients that cannot be read; the reader fails at one of their numbers. */
  private Path[] unreadable() throws IOException {
    Path quotes = folder.resolve("quotes.csv");
    Files.writeString(quotes, Files.readString(csv()) + "\"" + number(1) + "\n");
    Path noHeader = folder.resolve("noHeader.csv");
    Files.writeString(noHeader, (NAME + ";" + number(1) + ";100001\n").repeat(20));
    Path damaged = folder.resolve("damaged.xlsx");
    ExaminationWorkbook.write(damaged, Stream.of(table().get(0), List.of(NAME, number(1) + "<")));
    return new Path[] {quotes, noHeader, damaged};
  }

  @Test
  void isInNoOutputAndNotInMemory() throws Exception {
    Path invoice = invoice();
    Path csv = csv();
    Path codes = Files.writeString(folder.resolve("codes.csv"), PlantedExaminations.CODES);
    Path results = Files.createDirectory(folder.resolve("results"));

    Path[] unreadable = unreadable();

    assertThat(run(results, List.of(invoice, codes, csv, workbook()), unreadable)).isZero();

    assertThat(Files.readAllLines(results.resolve("stderr")))
        .hasSize(unreadable.length)
        .allMatch(line -> line.startsWith("billing-check: "));
    assertThat(Files.readAllLines(results.resolve("log")))
        .filteredOn(line -> line.contains("DEBUG") && line.contains("could not run"))
        .hasSize(unreadable.length);
    assertThat(results.resolve("invoice.csv")).content().contains("noNumber", "recordLength");
    assertThat(results.resolve("tables.csv")).content().contains("table.csv", "table.xlsx");
    assertThat(results.resolve("tables.html")).isNotEmptyFile();
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.toList()).hasSize(9).allSatisfy(f -> assertThat(occurrences(f)).isZero());
    }
    assertThat(occurrences(invoice))
        .as("the search finds what is there")
        .isEqualTo(9 * RECORDS / 3);
    assertThat(occurrences(csv)).isEqualTo(2 * RECORDS);
  }

  private int run(Path results, List<Path> inputs, Path... unreadable) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Dorg.slf4j.simpleLogger.logFile=" + results.resolve("log"),
                "-cp",
                System.getProperty("java.class.path"),
                HeapDumpProgram.class.getName(),
                results.toString()));
    Stream.concat(inputs.stream(), Stream.of(unreadable)).map(Path::toString).forEach(command::add);
    return new ProcessBuilder(command)
        .redirectOutput(results.resolve("stdout").toFile())
        .redirectError(results.resolve("stderr").toFile())
        .start()
        .waitFor();
  }

  /** Counts names and numbers of patients in a file, in one and in two bytes per character. */
  private static int occurrences(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int count = 0;
    for (String text : List.of(CANARY, NAME)) {
      for (Charset charset : List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE)) {
        count += occurrences(content, text.getBytes(charset));
      }
    }
    return count;
  }

  private static int occurrences(byte[] content, byte[] wanted) {
    int count = 0;
    int end = content.length - wanted.length;
    for (int i = 0; i <= end; i++) {
      if (content[i + 1] == wanted[1]
          && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        count++;
      }
    }
    return count;
  }
}
