package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.client.testing.TestFailure;
import io.github.openmidid.client.testing.TestMidIdClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the exceptions of scripted failures with those of the real client. */
class ScriptedFailureTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidIdRequest REQUEST = MidIdRequest.of(Modality.CT);
  private static final String DEVICE = "00000000-0000-0000-0000-000000000001";

  /** A call of an application. */
  private interface Call {
    Object of(MidIdClient client);
  }

  /** A lookup, a creation with a reference, and a change that its content identifies. */
  private static final List<Call> CALLS =
      List.of(
          client -> client.find(MID_ID),
          client -> client.midIds().list(MidIdFilter.all()).toList(),
          client -> client.midIds().request(REQUEST),
          client -> client.links().link(MID_ID, DEVICE));

  static Stream<Arguments> failures() throws IOException {
    Stream<Arguments> rejections =
        Stream.of(400, 401, 403, 408, 409, 422, 500)
            .map(
                status ->
                    Arguments.of(
                        TestFailure.rejected(
                            status,
                            "urn:problem-type:example",
                            new ProblemIssue("urn:example", "midId", "not now")),
                        responding(problem(status))));
    Stream<Arguments> others =
        Stream.of(
            Arguments.of(TestFailure.timeout(), silent()),
            Arguments.of(TestFailure.responseLost(), silent()),
            Arguments.of(
                TestFailure.notUnderstood(),
                responding(SocketServer.response(200, "application/json", "<html>"))),
            Arguments.of(
                TestFailure.rateLimited(Duration.ofSeconds(30)),
                responding(
                    SocketServer.response(
                        429,
                        ScriptedResponse.PROBLEM,
                        "{\"type\":\"urn:problem-type:belgif:tooManyRequests\",\"status\":429}",
                        "BelGov-Trace-Id: of-response",
                        "Retry-After: 30"))));
    return Stream.concat(rejections, others);
  }

  private static byte[] problem(int status) {
    return SocketServer.response(
        status,
        ScriptedResponse.PROBLEM,
        """
        {"type":"urn:problem-type:example","status":%d,
        "issues":[{"type":"urn:example","in":"body","name":"midId","detail":"not now"}]}\
        """
            .formatted(status),
        "BelGov-Trace-Id: of-response");
  }

  private static SocketServer responding(byte[] response) {
    return SocketServer.respondingWith((request, out) -> out.write(response));
  }

  private static SocketServer silent() {
    return SocketServer.respondingWith(
        (request, out) -> {
          throw new IOException("closed");
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isSeenLikeThatOfTheRealClient(TestFailure failure, SocketServer server) throws IOException {
    try (server) {
      assertSame(failure, server.baseUrl());
    }
  }

  @Test
  void isUnreachableLikeARegisterThatDoesNotRun() throws IOException {
    try (RefusingPort refusing = new RefusingPort()) {
      assertSame(TestFailure.unreachable(), refusing.url());
    }
  }

  private static void assertSame(TestFailure failure, URI baseUrl) {
    try (MidIdClient real =
            MidIdClient.builder().baseUrl(baseUrl).allowHttpToLoopback().maxRetries(0).build();
        TestMidIdClient fake =
            TestMidIdClient.builder().participant(Participant.FPS_HEALTH, "FPS").build()) {
      fake.fail(failure.always());
      for (Call call : CALLS) {
        assertThat(seen(() -> call.of(fake))).isEqualTo(seen(() -> call.of(real)));
      }
    }
  }

  /** Returns everything about an exception but its message, unless it is a rejection. */
  private static String seen(ThrowingCallable call) {
    MidIdClientException e = catchThrowableOfType(MidIdClientException.class, call);
    String rejection =
        e instanceof RegisterResponseException response
            ? response.getMessage()
                + response.status()
                + response.problemType()
                + response.issues()
                + response.traceId().isPresent()
            : "";
    String metadata =
        e.response()
            .map(response -> response.status() + " " + response.retryAfter())
            .orElse("none");
    return String.join(
        "\n",
        e.getClass().getSimpleName(),
        "open " + e.isOutcomeOpen(),
        "reference " + e.requestReference(),
        "retryable " + e.isRetryable(),
        "response " + metadata,
        rejection);
  }
}
