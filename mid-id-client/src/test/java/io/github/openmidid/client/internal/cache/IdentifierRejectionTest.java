package io.github.openmidid.client.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which identifiers of a batch are rejected, and which only have no result. */
class IdentifierRejectionTest {
  private static final MidId FIRST = MidId.ofSerial(1);
  private static final MidId SECOND = MidId.ofSerial(2);

  private static Set<MidId> rejected(int status, String... names) {
    List<ProblemIssue> issues =
        Stream.of(names).map(name -> new ProblemIssue("t", name, "d")).toList();
    return IdentifierRejection.of(
        new RegisterResponseException("no", status, null, issues, null, null),
        List.of(FIRST, SECOND));
  }

  @Test
  void rejectsTheNamedIdentifiers() {
    assertThat(rejected(400, "midIds[0]")).containsExactly(FIRST);
    assertThat(rejected(400, "$.midIds[1]")).containsExactly(SECOND);
    assertThat(rejected(400, "midIds[0]", "midIds[1]")).containsOnly(FIRST, SECOND);
  }

  @Test
  void rejectsAllIfNoRequestedIdentifierIsNamed() {
    for (String name :
        List.of("midIds[2]", "midIds[9999]", "midIds[-1]", "midIds[]", "midIds", "x[0]")) {
      assertThat(rejected(400, name)).as(name).containsOnly(FIRST, SECOND);
    }
    assertThat(rejected(403)).containsOnly(FIRST, SECOND);
    assertThat(rejected(400, "midIds[2]", "midIds[1]")).containsExactly(SECOND);
  }

  @ParameterizedTest
  @CsvSource({"399", "408", "429", "500", "503"})
  void isNoneIfARetryMaySucceed(int status) {
    assertThat(rejected(status, "midIds[0]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "499"})
  void isThatOfTheRequest(int status) {
    assertThat(rejected(status)).isNotEmpty();
  }

  @Test
  void isNoneWithoutResponse() {
    assertThat(
            IdentifierRejection.of(
                new RegisterUnavailableException("no response", null, null),
                List.of(FIRST, SECOND)))
        .isEmpty();
  }
}
