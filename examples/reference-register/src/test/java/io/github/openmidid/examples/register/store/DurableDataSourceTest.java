package io.github.openmidid.examples.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tests with a force that counts, fails or waits: an alias in a database in memory. Public because
 * H2 calls it.
 */
@Timeout(60)
public class DurableDataSourceTest {
  private static final ConcurrentHashMap<String, DurableDataSourceTest> TESTS =
      new ConcurrentHashMap<>();

  private final String name = UUID.randomUUID().toString();
  private final AtomicInteger forces = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean failing;

  private Connection keptOpen;
  private JdbcClient jdbc;
  private TransactionTemplate transactions;

  /** What the database executes as the force. */
  public static void force(String test) throws Exception {
    DurableDataSourceTest self = TESTS.get(test);
    self.entered.countDown();
    self.gate.await();
    self.forces.incrementAndGet();
    if (self.failing) {
      throw new SQLException("the device fails");
    }
  }

  @BeforeEach
  void createDatabase() throws SQLException {
    TESTS.put(name, this);
    DriverManagerDataSource h2 = new DriverManagerDataSource("jdbc:h2:mem:" + name);
    keptOpen = DriverManager.getConnection("jdbc:h2:mem:" + name);
    keptOpen
        .createStatement()
        .execute(
            "CREATE ALIAS FORCE FOR '"
                + DurableDataSourceTest.class.getName()
                + ".force'; CREATE TABLE one (number INT PRIMARY KEY)");
    DurableDataSource source = new DurableDataSource(h2, "CALL FORCE('" + name + "')");
    jdbc = JdbcClient.create(source);
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    keptOpen.close();
    TESTS.remove(name);
  }

  @Test
  void forcesOncePerTransactionAndNeverForAReadOfForcedData() {
    transactions.executeWithoutResult(
        status -> {
          insert(1);
          insert(2);
          assertThat(count()).isEqualTo(2);
          assertThat(forces).hasValue(0);
        });
    assertThat(forces).hasValue(1);
    assertThat(count()).isEqualTo(2);
    assertThat(count()).isEqualTo(2);
    assertThat(forces).hasValue(1);
  }

  @Test
  void forcesAStatementOutsideOfATransaction() {
    insert(1);

    assertThat(forces).hasValue(1);
  }

  @Test
  void failsIfTheForceFails() {
    failing = true;

    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> insert(1)))
        .isInstanceOf(NestedRuntimeException.class);
    assertThatThrownBy(() -> insert(2)).isInstanceOf(NestedRuntimeException.class);
    // Both are committed, but nobody may see them before they are forced.
    assertThatThrownBy(this::count).isInstanceOf(NestedRuntimeException.class);
    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> status.setRollbackOnly()))
        .isInstanceOf(NestedRuntimeException.class);
    assertThatThrownBy(() -> transactions.execute(status -> count()))
        .isInstanceOf(NestedRuntimeException.class);

    failing = false;
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void returnsNothingThatIsNotForced() throws Exception {
    gate = new CountDownLatch(1);
    CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> insert(1));
    entered.await();
    // The row is visible now: committed, but not forced.
    CompletableFuture<Long> read = CompletableFuture.supplyAsync(this::count);

    assertThatThrownBy(() -> read.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    assertThat(commit).isNotDone();
    gate.countDown();
    assertThat(read.get()).isOne();
    commit.get();
  }

  @Test
  void callsOfOneForceShareIt() throws Exception {
    gate = new CountDownLatch(1);
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> insert(0));
    entered.await();
    CompletableFuture<?>[] others = new CompletableFuture<?>[20];
    CountDownLatch begun = new CountDownLatch(others.length);
    for (int i = 0; i < others.length; i++) {
      int number = i + 1;
      others[i] =
          CompletableFuture.runAsync(
              () -> {
                begun.countDown();
                insert(number);
              },
              task -> new Thread(task).start());
    }
    begun.await();
    while (raw() < others.length + 1) {
      Thread.onSpinWait();
    }
    gate.countDown();
    first.get();
    CompletableFuture.allOf(others).get();

    // One for the first, and few for the others: those that had not yet arrived at its end.
    assertThat(forces.get()).isBetween(2, others.length);
    assertThat(count()).isEqualTo(others.length + 1);
  }

  private void insert(int number) {
    jdbc.sql("INSERT INTO one VALUES (?)").param(number).update();
  }

  private long count() {
    return jdbc.sql("SELECT COUNT(*) FROM one").query(Long.class).single();
  }

  /** Returns the committed rows, forced or not. */
  private int raw() throws SQLException {
    try (var row = keptOpen.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
      row.next();
      return row.getInt(1);
    }
  }
}
