package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the default locale affects neither parsing nor formatting. */
class LocaleTest {
  private final Locale machine = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "th-TH-u-nu-thai", "tr", "en-BE"})
  void everythingIsWrittenWithAsciiDigits(String language) {
    List<String> expected = written();
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(written())
        .isEqualTo(expected)
        .noneMatch(text -> text.chars().anyMatch(c -> Character.isDigit(c) && c > '9'));
  }

  private static List<String> written() {
    List<String> written = new ArrayList<>();
    for (long serial = 1; serial < 100_000_000; serial = serial * 7 + 5) {
      written.add(MidId.ofSerial(serial).toString());
      written.add(new GroupedScanner(MidIdFormat.provisional()).ofSerial(serial));
    }
    written.add(MidIdFormat.current().toString());
    written.add(MidId.parse("mid-9912-3456-11").toString());
    for (String text : List.of("MID-9912-3456-1", "MID-9912-3456-1O", "1234567889", "CT1", "mri")) {
      addMessages(written, MidId.diagnose(text));
    }
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    written.add(Verification.of("x", MidIdRegister.inMemory(List.of()), clock).toString());
    assertThatThrownBy(() -> MidId.parse("MID-9912-3456-12"))
        .satisfies(e -> written.add(e.getMessage()));
    assertThatThrownBy(() -> MidId.ofSerial(100_000_000))
        .satisfies(e -> written.add(e.getMessage()));
    assertThatThrownBy(() -> new SerialRange(2, 1)).satisfies(e -> written.add(e.getMessage()));
    return written;
  }

  private static void addMessages(List<String> written, Diagnosis diagnosis) {
    written.add(diagnosis.toString());
    for (String language : List.of("nl", "fr", "de", "en", "nl-BE-u-nu-thai", "ar-EG")) {
      Locale reader = Locale.forLanguageTag(language);
      written.add(diagnosis.message(reader));
      diagnosis.suggestions().forEach(suggestion -> written.add(suggestion.message(reader)));
    }
  }
}
