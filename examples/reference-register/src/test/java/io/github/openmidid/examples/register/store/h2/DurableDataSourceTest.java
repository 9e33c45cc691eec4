package io.github.openmidid.examples.register.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tests with a simulated write to the device that counts, fails or waits: an alias in the database.
 * Public because H2 calls it.
 */
@Timeout(60)
public class DurableDataSourceTest {
  private static final ConcurrentHashMap<String, DurableDataSourceTest> TESTS =
      new ConcurrentHashMap<>();

  @TempDir private Path directory;

  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING);

  private final String name = UUID.randomUUID().toString();
  private final AtomicInteger forces = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean failing;

  private String url;
  private Connection keptOpen;
  private JdbcClient jdbc;
  private TransactionTemplate transactions;

  /** Simulates the write to the device; the database calls it by its alias. */
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
    url = "jdbc:h2:" + directory.resolve("test");
    DriverManagerDataSource h2 = new DriverManagerDataSource(url);
    keptOpen = DriverManager.getConnection(url);
    keptOpen
        .createStatement()
        .execute(
            "CREATE ALIAS FORCE FOR '"
                + DurableDataSourceTest.class.getName()
                + ".force'; CREATE TABLE one (number INT PRIMARY KEY);"
                + " CHECKPOINT SYNC");
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

    failing = false;
    insert(3);
    // Nothing is known of the others.
    assertThat(numbers()).contains(3).isSubsetOf(1, 2, 3);
  }

  @Test
  void failsAReadOfWhatCannotBeForced() throws Exception {
    gate = new CountDownLatch(1);
    failing = true;
    CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> insert(1));
    entered.await();
    CompletableFuture<List<Integer>> read = CompletableFuture.supplyAsync(this::numbers);
    CompletableFuture<List<Integer>> readInTransaction =
        CompletableFuture.supplyAsync(() -> transactions.execute(status -> numbers()));
    CompletableFuture<Void> rollback =
        CompletableFuture.runAsync(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      numbers();
                      status.setRollbackOnly();
                    }));
    gate.countDown();

    assertThatThrownBy(commit::get).hasCauseInstanceOf(NestedRuntimeException.class);
    for (CompletableFuture<?> each : List.of(read, readInTransaction, rollback)) {
      // One that came after the database was opened again sees nothing and succeeds.
      assertThat(each.handle((result, failure) -> failure != null || !List.of(1).equals(result)))
          .succeedsWithin(Duration.ofSeconds(50))
          .isEqualTo(true);
    }
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

  /**
   * H2 closes a database whose write has failed. The register opens it again while commits of
   * before still wait for their write.
   */
  @Test
  void aWriteOfTheReopenedDatabaseCoversNoCommitOfTheLostOne() throws Exception {
    gate = new CountDownLatch(1);
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> insert(0));
    entered.await();
    List<FutureTask<?>> lost = insertOneByOne(1, 2, 3);
    keptOpen.createStatement().execute("SHUTDOWN IMMEDIATELY");
    keptOpen = DriverManager.getConnection(url);
    List<FutureTask<?>> kept = insertOneByOne(11, 12, 13);
    gate.countDown();

    assertThatThrownBy(first::get).hasCauseInstanceOf(NestedRuntimeException.class);
    for (FutureTask<?> insertion : lost) {
      assertThatThrownBy(insertion::get).hasCauseInstanceOf(NestedRuntimeException.class);
    }
    for (FutureTask<?> insertion : kept) {
      insertion.get();
    }
    // Nothing is known of the others.
    assertThat(numbers()).contains(11, 12, 13).isSubsetOf(0, 1, 2, 3, 11, 12, 13);
  }

  /** Inserts rows in threads of their own; returns when each is committed and waits for a write. */
  private List<FutureTask<?>> insertOneByOne(int... numbers) throws Exception {
    List<FutureTask<?>> insertions = new ArrayList<>();
    for (int number : numbers) {
      FutureTask<?> insertion = new FutureTask<>(() -> insert(number), null);
      insertions.add(insertion);
      int before = raw();
      Thread thread = new Thread(insertion);
      thread.start();
      while (raw() == before || !WAITING.contains(thread.getState())) {
        Thread.sleep(5);
      }
    }
    return insertions;
  }

  private void insert(int number) {
    jdbc.sql("INSERT INTO one VALUES (?)").param(number).update();
  }

  private long count() {
    return jdbc.sql("SELECT COUNT(*) FROM one").query(Long.class).single();
  }

  private List<Integer> numbers() {
    return jdbc.sql("SELECT number FROM one").query(Integer.class).list();
  }

  /** Returns the committed rows, forced or not. */
  private int raw() throws SQLException {
    try (var row = keptOpen.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
      row.next();
      return row.getInt(1);
    }
  }
}
