package io.github.openmidid.examples.billing.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.billing.SampleRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceFileReaderTest {
  private static final RecordLayout LAYOUT = RecordLayoutReader.standard();

  @TempDir private Path folder;
  private final List<String> events = new ArrayList<>();
  private InvoiceFileReport report = new InvoiceFileReport(0, Map.of(), 0);

  private static String record(int sequence) {
    return SampleRecord.of(sequence, "999001", "20261102", "10000" + sequence)
        .patient("8501010012345")
        .toString();
  }

  private InvoiceFileSample sample(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), content, StandardCharsets.UTF_8);
    return InvoiceFileSample.of(file, LAYOUT);
  }

  private List<String> read(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), content, StandardCharsets.UTF_8);
    report =
        InvoiceFileReader.read(
            file,
            LAYOUT,
            new InvoiceRecordHandler() {
              @Override
              public void record(long line, InvoiceRecord record) {
                events.add(line + " " + record.digits(LAYOUT.billingNumber()));
                assertThat(record.hasCheckDigits()).isTrue();
                assertThat(record.text(LAYOUT.patients().get(0))).isEqualTo("0000000000000");
                assertThat(record.text(LAYOUT.date())).isEqualTo("20261102");
              }

              @Override
              public void wrongLength(long line, long length) {
                events.add(line + " length " + length);
              }
            });
    return events;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", ""})
  void readsLinesAndBlocks(String lineBreak) throws Exception {
    String content = record(1) + lineBreak + record(2) + lineBreak + record(3);

    assertThat(read(content)).containsExactly("1 100001", "2 100002", "3 100003");
    assertThat(sample(content)).isEqualTo(new InvoiceFileSample(true, true));
  }

  @Test
  void readsMoreThanItsBuffer() throws Exception {
    assertThat(read((record(1) + "\r\n").repeat(1000))).hasSize(1000).endsWith("1000 100001");
  }

  @Test
  void countsRecordsOfOtherTypes() throws Exception {
    String other = SampleRecord.ofType("20").put(50, "PEETERS").toString();
    String umlaut = SampleRecord.ofType("20").put(50, "LÜTTICH").toString();

    assertThat(read(other + "\n" + record(2) + "\n" + umlaut + "\n")).containsExactly("2 100002");
    assertThat(report.others()).containsExactly(Map.entry("20", 2L));
    assertThat(report.records()).isOne();
  }

  @Test
  void reportsOtherLengths() throws Exception {
    String content =
        record(1).substring(1)
            + "\n"
            + record(2)
            + "0\n\n"
            + "x".repeat(200_000)
            + "\n"
            + record(5);

    assertThat(read(content))
        .containsExactly("1 length 349", "2 length 351", "4 length 200000", "5 100005");
    assertThat(report.wrongLengths()).isEqualTo(3);
  }

  @Test
  void reportsAnIncompleteBlock() throws Exception {
    assertThat(read(record(1) + record(2).substring(0, 100)))
        .containsExactly("1 100001", "2 length 100");
  }

  @Test
  void passesOverByteOrderMarkBlankLinesAndEndOfFile() throws Exception {
    assertThat(read("\uFEFF" + record(1) + "\n\n   \n" + record(2) + "\n\u001A"))
        .containsExactly("1 100001", "4 100002");
  }

  @Test
  void noticesChangedRecords() throws Exception {
    List<Boolean> matches = new ArrayList<>();
    String changed = record(2).replace("999001", "999002");
    Path file = Files.writeString(folder.resolve("file"), record(1) + "\n" + changed);
    InvoiceFileReader.read(
        file,
        LAYOUT,
        new InvoiceRecordHandler() {
          @Override
          public void record(long line, InvoiceRecord record) {
            matches.add(record.hasCheckDigits());
          }

          @Override
          public void wrongLength(long line, long length) {
            throw new AssertionError();
          }
        });

    assertThat(matches).containsExactly(true, false);
  }

  @Test
  void aFileWithOtherCheckDigitsIsAnInvoiceWhoseCheckDigitsAreNotUsed() throws Exception {
    String other = record(1).substring(0, 348) + "00\n";

    assertThat(sample(other.repeat(5))).isEqualTo(new InvoiceFileSample(true, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Datum;Facturatienummer\n2026-11-02;100001\n",
        "52\n52\n",
        "file",
      })
  void tablesAreNoInvoices(String content) throws Exception {
    assertThat(sample(content).isInvoice()).isFalse();
  }

  @Test
  void tablesOfTheSameWidthAreNoInvoices() throws Exception {
    String row = "52;" + "100001;".repeat(49) + "0000\n";

    assertThat(sample(row.repeat(20)).isInvoice()).isFalse();
  }
}
