package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that a token of the application is replaced once after a 401. */
@Tag("slow")
class SuppliedTokenRenewalTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;
  private static final String PROBLEM =
      """
      {"type":"urn:problem-type:belgif:invalidAccessToken","status":401}\
      """;

  /** Starts a register that accepts only the token {@code new}. */
  private static SocketServer register() {
    return SocketServer.respondingWith(
        (request, out) ->
            out.write(
                "Bearer new".equals(request.headers().get("authorization"))
                    ? SocketServer.response(
                        request.method().equals("POST") ? 201 : 200,
                        "application/json",
                        REGISTRATION)
                    : SocketServer.response(401, "application/problem+json", PROBLEM)));
  }

  private static MidIdClient.Builder builder(SocketServer register, Supplier<char[]> token) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .allowHttpToLoopback()
        .accessToken(token);
  }

  /** Supplies the texts one after the other, then the last one only. */
  private static Supplier<char[]> supplying(AtomicInteger calls, String... tokens) {
    return () -> tokens[Math.min(calls.getAndIncrement(), tokens.length - 1)].toCharArray();
  }

  private static List<String> sentTokens(SocketServer register) {
    return register.requests().stream()
        .map(request -> request.headers().getOrDefault("authorization", "none"))
        .toList();
  }

  @Test
  void repeatsTheRequestWithTheOtherToken() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (SocketServer register = register();
        MidIdClient client = builder(register, supplying(calls, "old", "new")).build()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(sentTokens(register)).containsExactly("Bearer old", "Bearer new");
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void repeatsACreationWithoutRetriesToo() throws IOException {
    try (SocketServer register = register();
        MidIdClient client =
            builder(register, supplying(new AtomicInteger(), "old", "new")).maxRetries(0).build()) {
      assertThat(client.midIds().request(Modality.CT)).isNotNull();
      assertThat(sentTokens(register)).containsExactly("Bearer old", "Bearer new");
      assertThat(register.requests().get(1).body()).isEqualTo(register.requests().get(0).body());
    }
  }

  @Test
  void repeatsARequestThatWasSentWithoutAToken() throws IOException {
    try (SocketServer register = register();
        MidIdClient client = builder(register, supplying(new AtomicInteger(), "", "new")).build()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(sentTokens(register)).containsExactly("none", "Bearer new");
    }
  }

  @Test
  void the401StaysIfTheTokenIsTheSameOrNone() throws IOException {
    for (String second : List.of("old", "")) {
      try (SocketServer register = register();
          MidIdClient client =
              builder(register, supplying(new AtomicInteger(), "old", second)).build()) {
        assertThat(statusOf(client)).isEqualTo(401);
        assertThat(register.requests()).hasSize(1);
      }
    }
  }

  @Test
  void the401StaysIfTheOtherTokenIsRejectedToo() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (SocketServer register = register();
        MidIdClient client = builder(register, supplying(calls, "a", "b", "new")).build()) {
      assertThat(statusOf(client)).isEqualTo(401);
      assertThat(sentTokens(register)).containsExactly("Bearer a", "Bearer b");
    }
  }

  /** A supplier that never returns the same token twice must not double the load forever. */
  @Test
  void aBudgetLimitsTheReplacements() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (SocketServer register = register();
        MidIdClient client =
            builder(register, () -> ("token-" + calls.incrementAndGet()).toCharArray()).build()) {
      for (int i = 0; i < 110; i++) {
        assertThat(statusOf(client)).isEqualTo(401);
      }
      assertThat(register.requests()).hasSize(110 + 100);
    }
  }

  @Test
  void aSupplierThatFailsOnItsSecondCallFailsTheCall() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    Supplier<char[]> token =
        () -> {
          if (calls.getAndIncrement() > 0) {
            throw new IllegalArgumentException("a secret");
          }
          return "old".toCharArray();
        };
    try (SocketServer register = register();
        MidIdClient client = builder(register, token).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> client.find(MID_ID))
          .withMessageContaining("the supplier of the access token has failed")
          .withMessageNotContaining("secret");
    }
  }

  /** The entry belongs to the principal of the token that was accepted. */
  @Test
  void theCacheKeepsTheResponseForTheOtherToken() throws IOException {
    try (SocketServer register = register();
        MidIdClient client =
            builder(register, supplying(new AtomicInteger(), "old", "old", "new"))
                .cache(CacheSettings.defaults())
                .build()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(sentTokens(register)).containsExactly("Bearer old", "Bearer new");
    }
  }

  private static int statusOf(MidIdClient client) {
    return catchThrowableOfType(RegisterResponseException.class, () -> client.find(MID_ID))
        .status();
  }
}
