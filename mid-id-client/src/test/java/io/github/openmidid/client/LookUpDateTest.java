package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N73 a response carries the time at which it was true")
class LookUpDateTest extends CachedRegister {
  private static Instant asOf(MidIdClient client) {
    return client.lookUp(MID_ID).asOf().orElseThrow();
  }

  @Test
  void aCachedResponseHasTheDateOfItsRequest() {
    try (MidIdClient client = client()) {
      respondWithStatus("linked");
      Instant first = asOf(client);
      assertThat(first).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
      respondWithStatus("available");
      assertThat(asOf(client)).isEqualTo(first);
      Verification verification = Verification.of(MID_ID.toString(), client, Clock.systemUTC());
      assertThat(verification.asOf()).isEqualTo(first);
      assertThat(verification.level()).isEqualTo(Verification.Level.LINKED);
    }
  }

  @Test
  void subtractsTheAgeOfASharedCache() {
    try (MidIdClient client = Faults.builder(server.baseUrl()).build()) {
      respondWith(200, BatchFixture.item(MID_ID, "linked"), "Age: 3600");
      LookupResult result = client.lookUp(MID_ID);
      assertThat(result.registration()).isPresent();
      assertThat(result.asOf().orElseThrow())
          .isCloseTo(Instant.now().minusSeconds(3600), within(30, ChronoUnit.SECONDS));
    }
  }

  @Test
  void anUnknownIdentifierHasADate() {
    try (MidIdClient client = client()) {
      respondWith(404, NOT_FOUND);
      LookupResult result = client.lookUp(MID_ID);
      assertThat(result.registration()).isEmpty();
      assertThat(result.asOf()).isPresent();
    }
  }
}
