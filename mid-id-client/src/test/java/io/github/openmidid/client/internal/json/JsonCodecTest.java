package io.github.openmidid.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
