package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  private static JsonObject object(String name, Object value) {
    Map<String, Object> read = new HashMap<>();
    read.put(name, value);
    return new JsonObject(read);
  }

  @Test
  void hasNoPropertyForWhatIsEmpty() {
    JsonObject object =
        new JsonObject()
            .put("b", Optional.of("x"))
            .put("a", false)
            .put("null", null)
            .put("optional", Optional.empty())
            .put("text", "")
            .put("list", List.of())
            .put("map", Map.of());
    assertThat(object.toMap()).containsExactly(Map.entry("b", "x"), Map.entry("a", false));
  }

  @Test
  void returnsWhatWasRead() {
    assertThat(object("a", "x").text("a")).isEqualTo("x");
    assertThat(object("a", null).optionalText("a")).isEmpty();
    assertThat(object("a", "12").<Integer>parsed("a", Integer::valueOf)).isEqualTo(12);
    assertThat(object("a", "1970-01-01T00:00:00Z").optionalInstant("a")).contains(Instant.EPOCH);
    assertThat(object("a", Map.of("b", "x")).<Object>object("a", map -> map.get("b")))
        .isEqualTo("x");
    assertThat(object("a", List.of("1", "2")).list("a", Integer::valueOf)).containsExactly(1, 2);
    assertThat(object("a", "x").list("b", Integer::valueOf)).isEmpty();
  }

  @Test
  void namesAnInvalidPropertyWithoutItsValue() {
    assertInvalid(() -> object("b", "x").text("a"), "a is missing");
    assertInvalid(() -> object("a", 99).text("a"), "a is invalid");
    assertInvalid(() -> object("a", "x99").optionalInstant("a"), "a is invalid");
    assertInvalid(() -> object("a", "x").object("a", map -> map), "a is invalid");
    assertInvalid(() -> object("a", "x").list("a", text -> text), "a is invalid");
    assertInvalid(() -> object("a", List.of(99)).list("a", text -> text), "a is invalid");
    assertInvalid(
        () -> object("a", Arrays.asList("x", null)).list("a", text -> text), "a is invalid");
  }

  @Test
  void requiresThatDerivedPropertiesAreTheExpectedOnes() {
    Map<String, Object> expected = Map.of("a", 1, "b", "x");
    object("a", BigInteger.ONE).requireSame(expected, "a", "c");
    assertInvalid(
        () -> object("a", 2).requireSame(expected, "a"),
        "a does not follow from the other properties");
    assertInvalid(
        () -> object("a", 1).requireSame(expected, "b"),
        "b does not follow from the other properties");
  }

  private static void assertInvalid(ThrowingCallable call, String message) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(call)
        .withMessage(message)
        .withNoCause();
  }
}
