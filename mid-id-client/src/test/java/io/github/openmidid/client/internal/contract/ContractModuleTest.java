package io.github.openmidid.client.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.register.Registration;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

class ContractModuleTest {
  private static final String DELEGATION =
      """
      {"delegationId":"g-1","organization":"AZ","userId":"u-1","permissions":["requestMidIds"],\
      "status":"active","givenAt":"2026-11-24T10:00:00Z"}""";
  private static final String PAGE = "{\"items\":[" + DELEGATION + "]}";
  private static final Type PAGES = new TypeReference<Page<Delegation>>() {}.getType();

  private final JsonCodec json = new JsonCodec(new ContractModule());

  private Object read(String body, Type type) {
    return json.read(body.getBytes(StandardCharsets.UTF_8), type, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"g-1\"                 | \"s3cret!\"         | delegationId is not a valid id",
        "\"g-1\"                 | 7                   | delegationId has another JSON type",
        "\"organization\":\"AZ\",|                     | organization is missing or contains null",
        "\"AZ\"                  | null                | organization is missing or contains null",
        "[\"requestMidIds\"]     | []                  | permissions is empty",
        "[\"requestMidIds\"]     | [null]              | permissions is missing or contains null",
        "[\"requestMidIds\"]     | [\"s3 cret\"]       | permissions is not a code of 1 to 64 ASCII characters",
        "2026-11-24T10:00:00Z    | 2026-11-24          | givenAt is not a date and time with an offset",
        "\"active\"              | \"active\",\"validUntil\":7 | validUntil has another JSON type",
        "\"items\"               | \"item\"            | items is missing or contains null",
        "{\"delegationId\"       | null,{\"delegationId\" | items is missing or contains null"
      })
  void aMessageNamesTheMemberAndQuotesNothing(String part, String other, String message) {
    String body = PAGE.replace(part, other == null ? "" : other);
    assertThat(body).isNotEqualTo(PAGE);
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> read(body, PAGES))
        .withMessage(message)
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"AZ\"       | \"AZ\",\"organization\":\"s3cret\"",
        "\"AZ\"       | {\"s3cret\":1}",
        "}]}          | }]}{}",
        "}]}          | }]",
        "\"AZ\"       | \"AZ\",\"more\":{\"s3cret\":1,\"s3cret\":2}",
        "[\"requestMidIds\"] | \"s3cret\"",
        "[{           | {\"s3cret\":{"
      })
  void jsonOfAnotherShapeIsRejectedAndNotQuoted(String part, String other) {
    String body = PAGE.replace(part, other);
    assertThat(body).isNotEqualTo(PAGE);
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> read(body, PAGES))
        .withMessageNotContaining("s3cret")
        .withNoCause();
  }

  /** The public type rejects more than the format of its texts. */
  @ParameterizedTest
  @CsvSource({"AZ\u00ad, operator", "\u3164, operator"})
  void whatAPublicTypeRejectsViolatesTheContract(String operator, String member) {
    String body =
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\""
            + operator
            + "\",\"status\":\"linked\"}";
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> read(body, Registration.class))
        .withMessageStartingWith(member);
  }
}
