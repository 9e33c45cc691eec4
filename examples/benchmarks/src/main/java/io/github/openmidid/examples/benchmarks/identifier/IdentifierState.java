package io.github.openmidid.examples.benchmarks.identifier;

import com.github.f4b6a3.tsid.Tsid;
import io.github.openmidid.MidId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The input of the benchmarks: many texts of each kind, used in turn, so that the JVM cannot
 * predict results. Each string is a separate object, as if read from a file.
 */
@State(Scope.Thread)
public class IdentifierState {
  public static final int COUNT = 1024;
  private static final int LAST_SERIAL = 99_999_999;

  private final Random random = new Random(20_221_001);
  final long[] serials = random.longs(COUNT, 1, LAST_SERIAL + 1L).toArray();
  public final String[] texts = strings(i -> MidId.ofSerial(serials[i]).toString());
  public final String[] sameTexts = strings(i -> texts[i]);
  final byte[][] utf8 = bytes(texts);
  final String[] wrongCheckDigits = strings(i -> wrong(texts[i]));
  final String[] lettersForDigits = strings(i -> changed(texts[i], 4 + i % 4, 'O'));
  final String[] tooShort = strings(i -> texts[i].substring(0, 15));
  final String[] lenient =
      strings(i -> texts[i].replace('-', " ./".charAt(i % 3)).toLowerCase(Locale.ROOT));
  final String[] ibans = strings(i -> iban(serials[i]));
  final String[] wrongIbans = strings(i -> wrong(ibans[i]));
  final String[] uuids = strings(i -> new UUID(random.nextLong(), random.nextLong()).toString());
  final String[] tsids = strings(i -> Tsid.from(random.nextLong()).toString());

  private int next;

  /** Returns the index of the next input. */
  final int next() {
    next = (next + 1) & (COUNT - 1);
    return next;
  }

  /** Pollutes the profile of the JVM with every kind of text, before the measurement. */
  @Setup(Level.Trial)
  public void pollute() {
    int valid = ProfilePollution.of(this);
    if (valid != ProfilePollution.EXPECTED) {
      throw new IllegalStateException(valid + " texts were found valid");
    }
  }

  private static String[] strings(IntFunction<String> text) {
    return IntStream.range(0, COUNT)
        .mapToObj(i -> new String(text.apply(i).toCharArray()))
        .toArray(String[]::new);
  }

  private static byte[][] bytes(String[] texts) {
    return IntStream.range(0, COUNT)
        .mapToObj(i -> texts[i].getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  /** Changes the last digit. */
  private static String wrong(String text) {
    int last = text.length() - 1;
    return changed(text, last, (char) ('0' + (text.charAt(last) - '0' + 1) % 10));
  }

  private static String changed(String text, int index, char c) {
    return text.substring(0, index) + c + text.substring(index + 1);
  }

  /** Returns a Belgian IBAN, which has 16 characters as a MID-ID has. */
  private static String iban(long account) {
    long national = account % 97 == 0 ? 97 : account % 97;
    long bban = account * 100 + national;
    // BE00 is appended, with B = 11 and E = 14, and the same modulus.
    long check = 98 - (bban % 97 * 1_000_000 + 111_400) % 97;
    return String.format(Locale.ROOT, "BE%02d%012d", check, bban);
  }
}
