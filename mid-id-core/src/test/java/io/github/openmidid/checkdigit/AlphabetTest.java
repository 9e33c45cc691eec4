package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlphabetTest {

  static Stream<Alphabet> alphabets() {
    return Stream.of(Alphabet.NUMERIC, Alphabet.ALPHABETIC, Alphabet.ALPHANUMERIC);
  }

  @ParameterizedTest
  @MethodSource("alphabets")
  void valueOfACharacterIsItsIndex(Alphabet alphabet) {
    IntStream misplaced =
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
            .filter(c -> alphabet.valueOf((char) c) != alphabet.characters().indexOf(c));
    assertThat(misplaced).isEmpty();
  }
}
