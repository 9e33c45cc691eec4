package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.billing.PlantedExaminations;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.SampleRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verifies that damaged records of billable examinations are listed and never reported as billable.
 */
class DamagedRecordsTest {
  private static final int RECORDS = 300;

  @TempDir private Path folder;
  private BillingRunner program;
  private String codes = "";

  @BeforeEach
  void start() throws IOException {
    program = new BillingRunner(folder, SampleDevices.directory());
    codes = program.write("codes.csv", PlantedExaminations.CODES).toString();
  }

  private static String record(int sequence) {
    return SampleRecord.of(sequence, "999001", "20261102", "100001")
        .patient("8501010012345")
        .toString();
  }

  private List<String> rows(String content) throws IOException {
    return program.rows(
        program.write("a.txt", content).toString(),
        "--codes",
        codes,
        "--operator",
        SampleDevices.OPERATOR);
  }

  /** Each damaged record is listed, whichever characters are changed, added or lost. */
  @Test
  void areListedAndNeverBillable() throws IOException {
    Random random = new Random(7);
    StringBuilder content = new StringBuilder();
    for (int i = 1; i <= RECORDS; i++) {
      content.append(i % 3 == 0 ? damaged(record(i), random) : record(i)).append('\n');
    }

    List<String> rows = rows(content.toString());

    assertThat(rows).hasSize(RECORDS / 3).allMatch(row -> row.matches("a.txt;\\d+;.*record.*"));
  }

  private static String damaged(String record, Random random) {
    int at = 2 + random.nextInt(record.length() - 2); // the type stays
    String rest = record.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 ->
          record.substring(0, at)
              + (char) (record.charAt(at) == '9' ? '8' : record.charAt(at) + 1)
              + rest;
      case 1 -> record.substring(0, at) + rest;
      default -> record.substring(0, at) + '7' + record.charAt(at) + rest;
    };
  }

  @Test
  void ofAFileWithOtherCheckDigitsAreUndecided() throws IOException {
    String content = (record(1).substring(0, 348) + "00\n").repeat(10);

    assertThat(rows(content)).isEmpty();
    assertThat(program.run(program.file("a.txt").toString()).out())
        .contains("check digits of the records: not checked");
  }
}
