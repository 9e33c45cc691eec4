package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTextTest {
  @Test
  void isShortenedOnlyIfItIsTooLong() {
    assertThat(QuotedText.of("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(QuotedText.of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    assertThat(QuotedText.of(" " + "x".repeat(80) + " ")).isEqualTo("x".repeat(80));
  }

  @Test
  void hasASpaceForEachControlAndInvisibleCharacter() {
    assertThat(QuotedText.of("a\nb\u200Bc\u202Ed")).isEqualTo("a b c d");
  }
}
