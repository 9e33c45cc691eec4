package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtocolTrustTest {
  private final ProtocolTrust trust = new ProtocolTrust();

  private int confirmationsUntilEarned() {
    int confirmations = 0;
    while (!trust.isEarned()) {
      trust.confirm();
      confirmations++;
    }
    return confirmations;
  }

  @Test
  void trustRequiresValidResponses() {
    assertThat(confirmationsUntilEarned()).isEqualTo(16);
    trust.confirm();
    assertThat(trust.isEarned()).isTrue();
  }

  @Test
  void doublesTheRequiredResponsesAfterEachLoss() {
    assertThat(confirmationsUntilEarned()).isEqualTo(16);
    trust.lose();
    assertThat(confirmationsUntilEarned()).isEqualTo(32);
    trust.lose();
    trust.lose(); // by a call that was under way: the same breach
    assertThat(confirmationsUntilEarned()).isEqualTo(64);
  }

  @Test
  void lossWithoutTrustDoesNotRaiseTheRequirement() {
    for (int i = 0; i < 15; i++) {
      trust.confirm();
    }
    trust.lose();
    assertThat(confirmationsUntilEarned()).isEqualTo(16);
  }
}
