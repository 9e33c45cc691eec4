package io.github.openmidid.client.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableExcerptTest {
  @Test
  void endsAfter200CharactersWithoutCuttingOneInTwo() {
    assertThat(PrintableExcerpt.excerpt("a".repeat(200))).hasSize(200);
    assertThat(PrintableExcerpt.excerpt("a".repeat(201))).hasSize(200);
    assertThat(PrintableExcerpt.excerpt("a".repeat(194) + "\u0000b"))
        .isEqualTo("a".repeat(194) + "\\u0000");
    assertThat(PrintableExcerpt.excerpt("a".repeat(195) + "\u0000b")).isEqualTo("a".repeat(195));
    assertThat(PrintableExcerpt.excerpt("a".repeat(199) + "😀")).isEqualTo("a".repeat(199));
  }

  @Test
  void escapesInvisibleCharacters() {
    assertThat(PrintableExcerpt.excerpt("é\r\n\t\u0000\u202e\u2028\u2029\ue000\ud800😀"))
        .isEqualTo("é\\r\\n\\t\\u0000\\u202e\\u2028\\u2029\\ue000\\ud800😀");
  }
}
