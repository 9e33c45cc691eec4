package io.github.openmidid.examples.benchmarks.identifier;

import com.github.f4b6a3.tsid.Tsid;
import io.github.openmidid.MidId;
import java.nio.CharBuffer;
import java.util.UUID;
import org.apache.commons.validator.routines.IBANValidator;
import org.iban4j.IbanUtil;

/**
 * Pollutes the type profile of the JVM. A JVM that has seen only one class and one encoding of text
 * compiles code for these alone, which is unrealistic. Therefore texts of every kind pass through
 * all code under test before the measurement.
 */
public final class ProfilePollution {
  private static final int ROUNDS = 20;

  /** The number of checks below that accept a text. */
  private static final int VALID = 13;

  /** The expected number of valid texts. */
  public static final int EXPECTED = ROUNDS * IdentifierState.COUNT * VALID;

  private ProfilePollution() {}

  public static int of(IdentifierState identifiers) {
    int valid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < IdentifierState.COUNT; i++) {
        valid += midIds(identifiers, i);
        valid += others(identifiers, i);
      }
    }
    return valid;
  }

  /** Replaces hyphens by non-breaking ones, which changes the whole string to UTF-16. */
  private static String wide(String text) {
    return text.replace('-', '\u2011');
  }

  private static StringBuilder builder(String text) {
    StringBuilder builder = new StringBuilder();
    return builder.append(text);
  }

  private static int midIds(IdentifierState identifiers, int i) {
    String text = identifiers.texts[i];
    String wide = wide(text);
    CharSequence[] texts = {
      text,
      wide,
      identifiers.lenient[i],
      builder(text),
      builder(wide),
      CharBuffer.wrap(wide),
      text.replace('-', '\uFF0D'),
      builder(identifiers.wrongCheckDigits[i]),
      CharBuffer.wrap(identifiers.lettersForDigits[i]),
      wide(identifiers.tooShort[i])
    };
    int valid = 0;
    for (CharSequence each : texts) {
      valid += MidId.isValid(each) && MidId.diagnose(each).isValid() ? 1 : 0;
    }
    valid += MidId.parse(wide).equals(MidId.parse(builder(text))) ? 1 : 0;
    return valid;
  }

  private static int others(IdentifierState identifiers, int i) {
    String wide = wide(identifiers.texts[i]);
    int valid = wide.equals(wide(identifiers.sameTexts[i])) ? 1 : 0;
    valid += IbanUtil.isValid(identifiers.ibans[i]) ? 1 : 0;
    valid += IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(identifiers.ibans[i]) ? 1 : 0;
    valid += IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(wide) ? 1 : 0;
    valid += RegexCheck.regexIsValid(identifiers.texts[i]) ? 1 : 0;
    valid += RegexCheck.regexIsValid(builder(wide)) ? 1 : 0;
    valid += UUID.fromString(identifiers.uuids[i]).version() >= 0 ? 1 : 0;
    valid += Tsid.isValid(identifiers.tsids[i]) ? 1 : 0;
    valid += Tsid.isValid(wide) ? 1 : 0;
    return valid;
  }
}
