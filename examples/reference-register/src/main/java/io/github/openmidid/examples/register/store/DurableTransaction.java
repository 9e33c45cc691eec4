package io.github.openmidid.examples.register.store;

import io.github.openmidid.examples.register.store.h2.DurableDataSource;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Executes changes of the store in transactions that are durable when the method returns: written
 * to the storage device, not only to the cache of the operating system. A change that was executed
 * can be acknowledged: it survives a process crash and a power failure. PostgreSQL does so when it
 * commits, H2 through {@link DurableDataSource}.
 */
public final class DurableTransaction {
  private final TransactionOperations transactions;

  /** Creates the transactions of a database. */
  public DurableTransaction(TransactionOperations transactions) {
    this.transactions = transactions;
  }

  /** Executes a change in a transaction and returns its result once it is durable. */
  public <T> T execute(Supplier<T> change) {
    return transactions.execute(status -> change.get());
  }
}
