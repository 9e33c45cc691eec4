package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.config.SerialSeed;
import io.github.openmidid.examples.register.rules.SerialsExhaustedException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Supplies the identifiers to grant. Seed, range and mode are fixed when the store is created, and
 * are the same for all nodes; the result does not depend on time.
 */
public final class MidIdSource {
  private final JdbcClient jdbc;
  private final String nextPosition;
  private final SerialPool range;
  private final SerialPermutation permutation;

  private MidIdSource(JdbcClient jdbc, Database database, Stored stored) {
    this.jdbc = jdbc;
    nextPosition = database.nextValue("issuance_position");
    range = stored.range();
    permutation = new SerialPermutation(range, stored.seed().bytes());
  }

  /**
   * Opens the source of a store, and initializes it if the store is new.
   *
   * @param seed the seed that the store must have; if empty, that of the store, or a random one for
   *     a new store
   * @throws ReferenceRegisterException if the store has another mode, range or seed
   */
  public static MidIdSource of(
      JdbcClient jdbc,
      Database database,
      SerialPool range,
      boolean testMode,
      Optional<SerialSeed> seed) {
    if (stored(jdbc).isEmpty()) {
      begin(jdbc, new Stored(testMode, range, seed.orElseGet(SerialSeed::random)));
    }
    Stored stored = stored(jdbc).orElseThrow();
    requireSame(stored, range, testMode, seed);
    return new MidIdSource(jdbc, database, stored);
  }

  private static void requireSame(
      Stored stored, SerialPool range, boolean testMode, Optional<SerialSeed> seed) {
    if (stored.testMode() != testMode) {
      throw new ReferenceRegisterException(
          testMode
              ? "The store was created for production and cannot be used in test mode."
              : "The store was created in test mode and cannot be used for production.");
    }
    if (!stored.range().equals(range)) {
      throw new ReferenceRegisterException(
          "The store was created for another range of serial numbers than this register has.");
    }
    if (seed.isPresent() && !seed.get().isSameAs(stored.seed())) {
      throw new ReferenceRegisterException(
          "The store was created with another seed than the one that is set: all nodes of a register,"
              + " and every start of it, need the same. Without a setting the stored one is used.");
    }
  }

  private static Optional<Stored> stored(JdbcClient jdbc) {
    return jdbc.sql("SELECT test_mode, first_serial, last_serial, seed FROM issuance")
        .query(
            (row, number) ->
                new Stored(
                    row.getBoolean("test_mode"),
                    new SerialPool(row.getLong("first_serial"), row.getLong("last_serial")),
                    SerialSeed.of(row.getBytes("seed"))))
        .optional();
  }

  private static void begin(JdbcClient jdbc, Stored begun) {
    try {
      jdbc.sql(
              "INSERT INTO issuance (id, test_mode, first_serial, last_serial, seed)"
                  + " VALUES (1, ?, ?, ?, ?)")
          .param(begun.testMode())
          .param(begun.range().first())
          .param(begun.range().last())
          .param(begun.seed().bytes())
          .update();
    } catch (DuplicateKeyException e) {
      // Another node has initialized the store concurrently: its values apply.
    }
  }

  /**
   * Returns the identifier at the next position, which no other call gets. An import may have added
   * it already.
   *
   * @throws SerialsExhaustedException after the last position
   */
  MidId next() {
    return at(jdbc.sql("SELECT " + nextPosition).query(Long.class).single());
  }

  /** Returns the next position as an SQL expression; no other call gets it. */
  String nextPosition() {
    return nextPosition;
  }

  /**
   * Returns the identifier at a position.
   *
   * @throws SerialsExhaustedException after the last position
   */
  MidId at(long position) {
    if (position >= range.size()) {
      throw new SerialsExhaustedException();
    }
    return MidId.ofSerial(permutation.serialAt(position));
  }

  private record Stored(boolean testMode, SerialPool range, SerialSeed seed) {}
}
