package io.github.openmidid.client.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Tokens of the application's own, asked for at every call. */
final class SuppliedTokens implements AccessTokens {
  private final Supplier<char[]> supplier;

  SuppliedTokens(Supplier<char[]> supplier) {
    this.supplier = supplier;
  }

  @Override
  public Optional<AccessToken> current(Deadline deadline) {
    char[] given = supplier.get();
    if (given.length == 0) {
      return Optional.empty();
    }
    String token = new String(given);
    if (!Headers.isSendable(token)) {
      throw new IllegalStateException(
          "the access token holds a character that no header can carry");
    }
    return Optional.of(new AccessToken(token, Duration.ZERO, 0));
  }

  /** To get another token is the application's business. */
  @Override
  public Optional<AccessToken> insteadOf(AccessToken refused, Deadline deadline) {
    return Optional.empty();
  }
}
