package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks texts that change while they are read. {@link FormatLoaderTest} repeats it for other
 * formats.
 */
@DisplayName("N68 a mutable text is read once")
class MidIdSingleReadTest {
  private static final String TEXT = "MID-9912-3456-11";
  private static final String WRONG = "MID-9912-3456-12";

  /** A sequence that returns another text on each call of {@code toString} and counts the calls. */
  static final class Changing implements CharSequence {
    private final List<String> texts;
    private int reads;

    Changing(String... texts) {
      this.texts = List.of(texts);
    }

    private String next() {
      return texts.get(reads++ % texts.size());
    }

    @Override
    public int length() {
      return next().length();
    }

    @Override
    public char charAt(int index) {
      return next().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return next().subSequence(start, end);
    }

    @Override
    public String toString() {
      return next();
    }
  }

  static List<Consumer<CharSequence>> readers() {
    MidIdRegister register = MidIdRegister.inMemory(List.of());
    return List.of(
        MidId::isValid,
        MidId::isCanonical,
        MidId::tryParse,
        text -> {
          try {
            MidId.parse(text);
          } catch (MidIdParseException e) {
            MidId.isValid(e.input());
          }
        },
        text -> MidId.diagnose(text).midId(),
        text -> Verification.of(text, register, Clock.systemUTC()).midId(),
        Modality::tryParse,
        Modality.NotRegistered::tryParse,
        NotificationFileName::tryParse);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void isReadOnce(Consumer<CharSequence> reader) {
    for (String text : List.of(TEXT, WRONG, "mid 9912 3456 11", "", "x".repeat(1_000), "PET-CT")) {
      Changing changing = new Changing(text, "");
      reader.accept(changing);
      assertThat(changing.reads).as(text).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WRONG, "mid991234561", "", "hello", "MID-9912-3456-1O"})
  void staysUnchangedAfterReading(String other) {
    assertThat(MidId.tryParse(new Changing(TEXT, other))).contains(MidId.of(TEXT));
    assertThat(MidId.parse(new Changing(TEXT, other))).hasToString(TEXT);
    assertThat(MidId.diagnose(new Changing(TEXT, other)).midId()).contains(MidId.of(TEXT));
    assertThat(MidId.isValid(new Changing(TEXT, other))).isTrue();
    assertThat(MidId.isCanonical(new Changing(TEXT, other))).isTrue();
    assertThat(MidId.tryParse(new Changing(other, TEXT))).isEmpty();
    assertThat(MidId.isValid(new Changing(other, TEXT))).isFalse();
    assertThat(MidId.diagnose(new Changing(other, TEXT)).input()).isEqualTo(other);
    assertThatExceptionOfType(MidIdParseException.class)
        .isThrownBy(() -> MidId.parse(new Changing(other, TEXT)))
        .satisfies(e -> assertThat(e.input()).isEqualTo(other));
  }

  @Test
  void isCopiedOnceForTheDiagnosis() {
    StringBuilder text = new StringBuilder(TEXT);
    Diagnosis diagnosis = MidId.diagnose(text);
    text.setLength(0);
    assertThat(diagnosis.isValid()).isTrue();
    assertThat(diagnosis.midId()).contains(MidId.of(TEXT));
    assertThat(diagnosis.input()).isEqualTo(TEXT);
  }

  /** Reads a text while another thread changes its digits, separators and encoding. */
  @Test
  void isReadConsistentlyWhileAnotherThreadWrites() throws InterruptedException {
    StringBuilder text = new StringBuilder(TEXT);
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              while (!done.get()) {
                text.setCharAt(15, '2');
                text.setCharAt(15, '1');
                text.setCharAt(13, '\u2011');
                text.setCharAt(13, '-');
                text.setCharAt(4, '\u2011');
                text.setCharAt(4, '9');
              }
            });
    writer.setDaemon(true);
    writer.start();
    List<String> wrong = new ArrayList<>();
    int valid = 0;
    try {
      for (int i = 0; i < 300_000; i++) {
        MidId midId = MidId.tryParse(text).orElse(null);
        Diagnosis diagnosis = MidId.diagnose(text);
        MidId diagnosed = diagnosis.midId().orElse(null);
        for (MidId read : new MidId[] {midId, diagnosed}) {
          valid += read == null ? 0 : 1;
          if (read != null && (!MidId.isCanonical(read.toString()) || !isAlike(read))) {
            wrong.add(read.toString());
          }
        }
        if (diagnosis.isValid() != MidId.isValid(diagnosis.input())) {
          wrong.add(diagnosis.toString());
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
    assertThat(wrong).isEmpty();
    assertThat(valid).isPositive();
  }

  /**
   * Returns whether two strings are equal; JDK 17 can create strings of a changing builder with the
   * same characters that are not.
   */
  private static boolean isAlike(MidId midId) {
    return midId.equals(MidId.of(new String(midId.toString().toCharArray())));
  }
}
