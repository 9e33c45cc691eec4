package io.github.openmidid.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.billing.TextReader.TextCache;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verifies that texts are read once, and that a file with many or long ones fills no memory. */
class TextReaderTest {
  private final List<String> read = new ArrayList<>();
  private final TextCache<Integer> lengths =
      new TextCache<>(
          text -> {
            read.add(text);
            return text.length();
          });

  @Test
  void readsADistinctTextOnce() {
    assertThat(lengths.read("AZ")).isEqualTo(2);
    assertThat(lengths.read(String.valueOf(new char[] {'A', 'Z'}))).isEqualTo(2);
    assertThat(read).containsExactly("AZ");
  }

  @Test
  void keepsALimitedNumberOfShortTexts() {
    String longest = "x".repeat(200);
    lengths.read(longest);
    lengths.read(longest + "x");
    assertThat(lengths.size()).isEqualTo(1);
    assertThat(lengths.read(longest + "x")).isEqualTo(201);
    for (int i = 0; i < 2 * TextCache.MAX_TEXTS; i++) {
      lengths.read("text " + i);
    }
    assertThat(lengths.size()).isEqualTo(TextCache.MAX_TEXTS);
    assertThat(lengths.read("another text")).isEqualTo(12);
    read.clear();
    assertThat(lengths.read("text 0")).isEqualTo(6);
    assertThat(read).isEmpty();
  }
}
