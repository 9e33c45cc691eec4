package io.github.openmidid.examples.benchmarks.identifier;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdColumn;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Benchmarks that count the valid identifiers in a column of a csv file in memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ColumnBenchmark {

  /** The lower bound: reading each byte. */
  @Benchmark
  public long sumOfBytes(CsvFileState file) {
    byte[] bytes = file.bytes;
    long sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += bytes[i];
    }
    return sum;
  }

  @Benchmark
  public int midIdColumn(CsvFileState file) {
    ValidRows rows = new ValidRows();
    MidIdColumn.of(CsvFileState.DELIMITER, CsvFileState.COLUMN)
        .read(file.bytes, 0, file.bytes.length, rows);
    return rows.count;
  }

  private static final class ValidRows implements MidIdColumn.Visitor {
    private int count;

    @Override
    public void field(int line, int offset, int length, boolean valid) {
      count += valid ? 1 : 0;
    }
  }

  @Benchmark
  public int univocity(CsvFileState file) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(CsvFileState.DELIMITER);
    settings.getFormat().setLineSeparator("\n");
    settings.selectIndexes(CsvFileState.COLUMN);
    CsvParser parser = new CsvParser(settings);
    int valid = 0;
    parser.beginParsing(reader(file));
    for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
      valid += MidId.isValid(row[0]) ? 1 : 0;
    }
    return valid;
  }

  /**
   * The usual code without a library. It is correct for this file only, where no quoted field
   * precedes another.
   */
  @Benchmark
  public int splitAndRegex(CsvFileState file) {
    int valid = 0;
    try (BufferedReader lines = new BufferedReader(reader(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(";", -1);
        String last = fields[fields.length - 1].replace("\"", "");
        valid += RegexCheck.regexIsValid(last) ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return valid;
  }

  private static Reader reader(CsvFileState file) {
    InputStream bytes = new ByteArrayInputStream(file.bytes);
    return new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }
}
