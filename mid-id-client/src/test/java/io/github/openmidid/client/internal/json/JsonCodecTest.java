package io.github.openmidid.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of a response before its JSON is parsed. */
class JsonCodecTest {
  private final JsonCodec json = new JsonCodec();

  record Query(List<String> midIds) {}

  private Query read(byte[] body) {
    return json.read(body, Query.class);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\r\n", "\n\n  \t"})
  void skipsWhiteSpaceBeforeTheObject(String before) {
    assertThat(read(utf8(before + "{\"midIds\":[\"é\"]}")).midIds()).containsExactly("é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "x{}", "[]", "{\0", " {\0\"\0", "\uFEFF{}", "\b{}"})
  void isNoObjectInUtf8(String body) {
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> read(utf8(body)))
        .withMessage("the response is not a JSON object in UTF-8");
  }

  /** At any position in the eight bytes that are checked together, and after them. */
  @Test
  void rejectsInvalidUtf8AtAnyPosition() {
    String body = "{\"midIds\":[\"abcdefghijklmnop\"]}";
    for (int at = body.indexOf('a'); at <= body.indexOf('p'); at++) {
      byte[] broken = latin1(body);
      broken[at] = (byte) 0xFF;
      assertThatExceptionOfType(MalformedResponseException.class)
          .isThrownBy(() -> read(broken))
          .withMessage("the response is not a JSON object in UTF-8");
    }
  }

  /** Jackson alone decodes these bytes as a slash. */
  @Test
  void rejectsOverlongUtf8() {
    for (String before : List.of("", "1", "12", "123", "1234", "12345", "123456", "1234567")) {
      assertThatExceptionOfType(MalformedResponseException.class)
          .isThrownBy(() -> read(latin1("{\"midIds\":[\"" + before + "\u00c0\u00af\"]}")))
          .withMessage("the response is not a JSON object in UTF-8");
    }
  }

  /** A long body is checked in blocks: letters of two to four bytes lie across their borders. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00e9", "\u20ac", "\ud83c\udde7"})
  void checksLettersAcrossTheBlocksOfALongBody(String letter) {
    for (int before = 0; before < 4; before++) {
      byte[] body = longBody("x".repeat(before), letter);
      assertThat(json.read(body, Query.class, inTime())).isEqualTo(new Query(null));
      for (int border = Utf8Validation.BLOCK;
          border < body.length;
          border += Utf8Validation.BLOCK) {
        byte[] broken = body.clone();
        broken[border] ^= (byte) 0x80; // a letter without its start, or a start without a letter
        assertThatExceptionOfType(MalformedResponseException.class)
            .isThrownBy(() -> json.read(broken, Query.class, inTime()))
            .withMessage("the response is not a JSON object in UTF-8");
      }
    }
  }

  @Test
  void rejectsALetterThatTheEndOfALongBodyCutsOff() {
    byte[] body = longBody("", "\u20ac");
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> json.read(Arrays.copyOf(body, body.length - 4), Query.class, inTime()))
        .withMessage("the response is not a JSON object in UTF-8");
  }

  /** Which also holds for the check of UTF-8, which is as long as the body. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\u20ac"})
  void endsALongBodyAtTheDeadline(String letter) {
    Optional<CallContext> late = Optional.of(CallContext.in(Duration.ofNanos(-1)));
    byte[] body = longBody("", letter);
    body[body.length - 4] = (byte) 0xFF;
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(() -> json.read(body, Query.class, late))
        .withMessageContaining("not responded in time");
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> json.read(body, Query.class, inTime()));
  }

  /** Returns an object with one list of long texts, of more than five blocks. */
  private static byte[] longBody(String name, String letter) {
    int letters = 20_000;
    int texts = 5 * Utf8Validation.BLOCK / (letters * utf8(letter).length) + 1;
    String text = '"' + letter.repeat(letters) + '"';
    return utf8("{\"" + name + "\":[" + String.join(",", Collections.nCopies(texts, text)) + "]}");
  }

  private static Optional<CallContext> inTime() {
    return Optional.of(CallContext.in(Duration.ofMinutes(1)));
  }

  @Test
  void reportsThePositionOfASyntaxError() {
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> read(utf8("{\"midIds\":[\"secret\"}")))
        .withMessageMatching(
            "the response is not the JSON of the contract: [A-Za-z]+Exception at byte [0-9]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "application/problem+json",
        " application/json "
      })
  void isJsonByItsMediaType(String type) {
    assertThat(JsonCodec.isJson(Map.of("Content-Type", List.of(type)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/jsonp", "text/plain; x=application/json", ""})
  void isNotJsonByItsMediaType(String type) {
    assertThat(JsonCodec.isJson(Map.of("content-type", List.of(type)))).isFalse();
  }

  @Test
  void isNotJsonWithoutMediaType() {
    assertThat(JsonCodec.isJson(Map.of("accept", List.of("application/json")))).isFalse();
  }
}
