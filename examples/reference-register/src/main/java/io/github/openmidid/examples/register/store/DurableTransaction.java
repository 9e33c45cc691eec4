package io.github.openmidid.examples.register.store;

import io.github.openmidid.examples.register.config.Database;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Executes changes of the store in transactions that are durable when the method returns: written
 * to the storage device, not only to the cache of the operating system. A change that was executed
 * can be acknowledged: it survives a process crash and a power failure.
 */
public final class DurableTransaction {
  private final TransactionOperations transactions;
  private final Optional<GroupCommit> force;

  /** Creates the transactions of this database. */
  public DurableTransaction(
      JdbcClient jdbc, TransactionOperations transactions, Database database) {
    this.transactions = transactions;
    force =
        database
            .syncStatement()
            .map(statement -> new GroupCommit(() -> jdbc.sql(statement).update()));
  }

  /** Executes a change in a transaction and returns its result once it is durable. */
  public <T> T execute(Supplier<T> change) {
    T result = transactions.execute(status -> change.get());
    sync();
    return result;
  }

  /** Waits until everything that was committed before, by any transaction, is durable. */
  public void sync() {
    force.ifPresent(GroupCommit::await);
  }
}
