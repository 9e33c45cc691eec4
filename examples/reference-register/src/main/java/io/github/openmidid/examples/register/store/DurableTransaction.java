package io.github.openmidid.examples.register.store;

import io.github.openmidid.examples.register.config.Database;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes of the store. Whoever changes something does it through this: each change happens as a
 * whole or not at all, and a method that returns has it on the device, not only in the cache of the
 * operating system. So it may be acknowledged; it survives the end of the process and a power cut.
 */
public final class DurableTransaction {
  private final TransactionOperations transactions;
  private final Optional<GroupCommit> force;

  /** In this database. */
  public DurableTransaction(
      JdbcClient jdbc, TransactionOperations transactions, Database database) {
    this.transactions = transactions;
    force =
        database
            .syncStatement()
            .map(statement -> new GroupCommit(() -> jdbc.sql(statement).update()));
  }

  /** Makes a change, and returns what it returns. */
  public <T> T execute(Supplier<T> change) {
    T result = transactions.execute(status -> change.get());
    sync();
    return result;
  }

  /** Returns when everything that was committed, by whomever, is on the device. */
  public void sync() {
    force.ifPresent(GroupCommit::await);
  }
}
