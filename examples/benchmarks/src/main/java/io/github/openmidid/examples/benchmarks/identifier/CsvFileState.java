package io.github.openmidid.examples.benchmarks.identifier;

import io.github.openmidid.MidId;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A transfer file of 64 MiB in memory, like those of {@code examples/data}: seven columns, the
 * identifier in the last one. Of eight rows, one has the name of its operator in quotes, with a
 * delimiter in it, and one its identifier; of sixteen, one has a wrong identifier.
 */
@State(Scope.Thread)
public class CsvFileState {
  static final int SIZE = 64 << 20;
  static final char DELIMITER = ';';
  static final int COLUMN = 6;

  private static final String[] OPERATORS = {
    "UZ Proef Libramont", "CHR Exemple Bergen", "Clinique Modèle Bastenaken", "AZ Voorbeeld Gent"
  };
  private static final String[] DEVICES = {
    "SPECT/CT;GE HealthCare;NM/CT 870 DR",
    "CT;Canon;Aquilion ONE",
    "PET-CT;Siemens Healthineers;Biograph Vision",
    "ct;GE HealthCare;Revolution Apex"
  };
  private static final int LAST_SERIAL = 99_999_999;

  private final Random random = new Random(20_221_001);
  final byte[] bytes = new byte[SIZE];
  public final int rows;
  public final int valid;

  /** Fills the array; the rest after the last complete row consists of line breaks. */
  public CsvFileState() {
    int position = 0;
    int written = 0;
    int wrong = 0;
    for (byte[] row = row(0); position + row.length <= SIZE; row = row(written)) {
      System.arraycopy(row, 0, bytes, position, row.length);
      position += row.length;
      wrong += isWrong(written) ? 1 : 0;
      written++;
    }
    java.util.Arrays.fill(bytes, position, SIZE, (byte) '\n');
    rows = written;
    valid = written - wrong;
  }

  private static boolean isWrong(int row) {
    return row % 16 == 5;
  }

  private byte[] row(int row) {
    int kind = random.nextInt(8);
    String operator = OPERATORS[random.nextInt(OPERATORS.length)];
    String midId = MidId.ofSerial(1 + random.nextInt(LAST_SERIAL)).toString();
    String identifier = isWrong(row) ? midId.replace("MID-", "MID-O").substring(0, 16) : midId;
    String text =
        (kind == 0 ? '"' + operator + "; campus \"\"Noord\"\"\"" : operator)
            + ';'
            + DEVICES[random.nextInt(DEVICES.length)]
            + ";H"
            + (100_000 + random.nextInt(900_000))
            + ";16/08/2023;"
            + (kind == 1 ? '"' + identifier + '"' : identifier)
            + '\n';
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
