package io.github.openmidid.client.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisterApiTest {
  private static final Pattern OPERATION = Pattern.compile("(?m)^ +operationId: (\\w+)$");

  private static List<String> operationsOfContract() throws IOException {
    try (InputStream contract =
        RegisterApi.class.getResourceAsStream("/openapi/mid-id-register-v1.yaml")) {
      String yaml =
          new String(Objects.requireNonNull(contract).readAllBytes(), StandardCharsets.UTF_8);
      return OPERATION.matcher(yaml).results().map((MatchResult match) -> match.group(1)).toList();
    }
  }

  /** A call listener receives the name of the method as the name of the operation. */
  @Test
  void methodsAreNamedLikeTheOperationsOfTheContract() throws IOException {
    assertThat(Stream.of(RegisterApi.class.getMethods()).map(Method::getName))
        .containsExactlyInAnyOrderElementsOf(operationsOfContract())
        .hasSizeGreaterThan(30);
  }
}
