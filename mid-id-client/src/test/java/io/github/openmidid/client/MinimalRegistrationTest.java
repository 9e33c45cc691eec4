package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the registrations that a supplier looks up: modality and status only. */
class MinimalRegistrationTest {
  private static final String MINIMAL =
      """
      {"midId":"MID-9912-3456-11","href":"http://x/1","modality":"ct","status":"linked"%s}""";
  private static final Registration EXPECTED =
      new Registration(
          OperationCase.MID_ID,
          "ct",
          Optional.empty(),
          "linked",
          Optional.empty(),
          Optional.empty());

  private static <T> T call(String registration, Function<MidIdClient, T> call) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        request.target().endsWith("/midIds") && request.method().equals("GET")
                            ? SocketServer.response(
                                200, "application/json", "{\"items\":[" + registration + "]}")
                            : Faults.good(request, registration)));
        MidIdClient client = OperationCase.client(server)) {
      return call.apply(client);
    }
  }

  @Test
  void areAcceptedByLookupsAndLists() throws IOException {
    String body = MINIMAL.formatted("");

    Optional<Registration> found = call(body, client -> client.find(OperationCase.MID_ID));
    Map<MidId, Registration> batch =
        call(body, client -> client.midIds().findAll(List.of(OperationCase.MID_ID)));
    List<Registration> listed =
        call(body, client -> client.midIds().list(MidIdFilter.all()).toList());

    assertThat(found).contains(EXPECTED);
    assertThat(batch).containsValue(EXPECTED);
    assertThat(listed).containsExactly(EXPECTED);
    assertThat(EXPECTED.hasBillingNumber()).as("not told").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"grantedAt\":\"2026-11-24T10:00:00Z\"",
        ",\"billingNumber\":\"B/1\"",
        ",\"operator\":\" \""
      })
  void haveNoneOfTheOtherMembers(String member) throws IOException {
    String body = MINIMAL.formatted(member);

    assertThat(catchThrowable(() -> call(body, client -> client.find(OperationCase.MID_ID))))
        .isInstanceOf(RegisterProtocolException.class);
  }

  @Test
  void areNoResponseToARequest() throws IOException {
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    String available = MINIMAL.formatted("").replace("linked", "available");
    Throwable failure =
        catchThrowable(() -> call(available, client -> client.midIds().request(request)));

    assertThat(failure)
        .isInstanceOfSatisfying(
            RegisterProtocolException.class,
            e -> {
              assertThat(e.isOutcomeOpen()).isTrue();
              assertThat(e.requestReference()).contains(request.requestReference());
            });
  }
}
