package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.reference.ProblemTypeInformation;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Reference data of problem types. */
class ProblemTypesTest {
  private static final String TYPE = "urn:problem-type:openmidid:midIdRegister:midIdLinked";
  private static final String BODY =
      """
      {"problemType":"midIdLinked","href":"http://x/1","type":"%s","title":"MID-ID linked",\
      "status":409,"description":{"nl":"gelinkt","en":"linked"}}"""
          .formatted(TYPE);

  @Test
  void findsAProblemTypeByUrnOrLastPart() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, BODY));
        MidIdClient client = server.client()) {
      ProblemTypeInformation found = client.problemTypes().find(TYPE).orElseThrow();

      assertThat(found.type()).isEqualTo(TYPE);
      assertThat(found.status()).hasValue(409);
      assertThat(found.descriptions()).containsEntry("nl", "gelinkt");
      assertThat(client.problemTypes().find("midIdLinked")).contains(found);
      assertThat(server.requestLines()).containsOnly("GET /refData/problemTypes/midIdLinked");
    }
  }

  @Test
  void isEmptyForAnUnknownProblemType() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
        MidIdClient client = server.client()) {
      assertThat(client.problemTypes().find("none")).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> client.problemTypes().find("a/b"));
    }
  }

  @Test
  void rejectsAnotherThanTheRequestedResource() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, BODY));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.problemTypes().find("notLinked"));
    }
  }
}
