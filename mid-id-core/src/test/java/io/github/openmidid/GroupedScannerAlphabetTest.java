package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.checkdigit.Iso7064;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupedScannerAlphabetTest {
  private static final String WITHOUT_I_AND_O = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static MidIdFormat format(String alphabet, CheckDigits system, String example) {
    return MidIdFormat.builder("test")
        .prefix("XX")
        .alphabet(alphabet)
        .groups(4, 4)
        .checkDigits(system)
        .example(example)
        .build();
  }

  @Test
  void parsesItsCanonicalTextsWithALargerCheckAlphabet() {
    FormatScanner scanner =
        new GroupedScanner(format(WITHOUT_I_AND_O, Iso7064.MOD_1271_36, "XX-0000-01YN"));
    LongStream.range(1, 40_000)
        .forEach(serial -> assertThat(scanner.scan(scanner.ofSerial(serial))).isEqualTo(serial));
  }

  @Test
  void aCharacterOutsideTheAlphabetIsIllegalInTheSerialNumber() {
    FormatScanner scanner =
        new GroupedScanner(format(WITHOUT_I_AND_O, Iso7064.MOD_1271_36, "XX-0000-01YN"));
    String payload = "0000I1";
    long scanned = scanner.scan("XX-0000-I1" + Iso7064.MOD_1271_36.compute(payload));
    assertThat(FormatScanner.fault(scanned)).isEqualTo(Fault.ILLEGAL_CHARACTER);
    assertThat(FormatScanner.index(scanned)).isEqualTo(8);
  }

  @Test
  void aCheckCharacterThatTheSystemDoesNotHaveIsIllegal() {
    FormatScanner scanner =
        new GroupedScanner(format(WITHOUT_I_AND_O, Iso7064.MOD_1271_36, "XX-0000-01YN"));
    assertThat(FormatScanner.fault(scanner.scan("XX-0000-0**1")))
        .isEqualTo(Fault.ILLEGAL_CHARACTER);
  }

  @Test
  void acceptsTheExtraCheckCharacterInItsPlace() {
    FormatScanner scanner =
        new GroupedScanner(format("0123456789", Iso7064.MOD_11_2, "XX-0000-0001"));
    LongStream.range(0, 1_000)
        .forEach(serial -> assertThat(scanner.scan(scanner.ofSerial(serial))).isEqualTo(serial));
    assertThat(FormatScanner.fault(scanner.scan("XX-00X0-0000")))
        .isEqualTo(Fault.ILLEGAL_CHARACTER);
  }

  @Test
  void rejectsAnAlphabetThatTheSystemDoesNotSupport() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format("0123456789ABCDEF", Iso7064.MOD_97_10, "XX-"))
        .withMessageContaining("do not support")
        .withMessageContaining("test");
  }
}
