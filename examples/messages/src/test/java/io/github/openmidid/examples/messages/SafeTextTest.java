package io.github.openmidid.examples.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\u001b", "\u202e", "\u2028", "\u0000", "\ud800", "\u200b", "\u009b"})
  void controlCharactersAreReplaced(String character) {
    assertThat(SafeText.oneLine("a" + character + "b", 10)).isEqualTo("a\uFFFDb");
  }

  @Test
  void visibleCharactersAreKept() {
    assertThat(SafeText.oneLine("Modalité ９ 🩻 …", 20)).isEqualTo("Modalité ９ 🩻 …");
  }

  @Test
  void longTextIsTruncatedBetweenCharacters() {
    assertThat(SafeText.oneLine("🩻🩻🩻", 3)).isEqualTo("🩻🩻🩻");
    assertThat(SafeText.oneLine("🩻🩻🩻🩻", 3)).isEqualTo("🩻🩻…");
  }

  @Test
  void sentencesDoNotBreakAtNoBreakSpaces() {
    assertThat(SafeText.wrap("Attention\u00a0: le « code »", 12))
        .containsExactly("Attention\u00a0:", "le « code »");
    assertThat(SafeText.wrap("les «\u00a0ct\u00a0»", 8)).containsExactly("les", "«\u00a0ct\u00a0»");
  }

  @Test
  void sentencesBreakAtSpaces() {
    assertThat(SafeText.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(SafeText.wrap("a incomprehensible b", 5))
        .containsExactly("a", "incomprehensible", "b");
  }
}
