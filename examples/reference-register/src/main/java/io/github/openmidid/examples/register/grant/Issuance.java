package io.github.openmidid.examples.register.grant;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegisterException;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which identifier is next. Its seed and its mode are those with which the store was made; time
 * plays no part.
 */
public final class Issuance {
  private static final int SEED_BYTES = 32;

  private final JdbcClient jdbc;
  private final SerialRange range;
  private final SerialPermutation permutation;

  private Issuance(JdbcClient jdbc, SerialRange range, byte[] seed) {
    this.jdbc = jdbc;
    this.range = range;
    permutation = new SerialPermutation(range, seed);
  }

  /**
   * Takes up the issuance of a store, which begins here if the store is new.
   *
   * @throws ReferenceRegisterException if the store was made in the other mode
   */
  public static Issuance of(JdbcClient jdbc, SerialRange range, boolean testMode) {
    boolean begun = jdbc.sql("SELECT COUNT(*) FROM issuance").query(Integer.class).single() == 1;
    if (!begun) {
      byte[] seed = new byte[SEED_BYTES];
      new SecureRandom().nextBytes(seed);
      jdbc.sql("INSERT INTO issuance (id, test_mode, seed) VALUES (1, ?, ?)")
          .param(testMode)
          .param(seed)
          .update();
    }
    if (jdbc.sql("SELECT test_mode FROM issuance").query(Boolean.class).single() != testMode) {
      throw new ReferenceRegisterException(
          testMode
              ? "The store was made for production and cannot be used in test mode."
              : "The store was made in test mode and cannot be used for production.");
    }
    byte[] seed = jdbc.sql("SELECT seed FROM issuance").query(byte[].class).single();
    return new Issuance(jdbc, range, seed);
  }

  /**
   * The identifier at the next position, which nobody else gets; it may be taken nevertheless, by
   * an import.
   *
   * @throws SerialsExhaustedException after the last position
   */
  MidId next() {
    long position = jdbc.sql("SELECT NEXT VALUE FOR issuance_position").query(Long.class).single();
    if (position >= range.size()) {
      throw new SerialsExhaustedException();
    }
    return MidId.ofSerial(permutation.serialAt(position));
  }
}
