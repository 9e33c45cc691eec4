package io.github.openmidid.examples.register.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.store.h2.FaultyFiles.Device;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Inserts rows from eight threads while writes fail again and again, and compares what was
 * acknowledged with what the database has. Full length: {@code -Dregister.failures=4000}.
 *
 * <p>H2 keeps no former versions here, so that it overwrites their space at once.
 */
@Timeout(7200)
@Tag("campaign")
class RepeatedFailureTest {
  private static final int FAILURES = Integer.getInteger("register.failures", 20);
  private static final int CLIENTS = 8;
  private static final int REJECTIONS_PER_ROUND = 6;
  private static final int ROUNDS_PER_DATABASE = 12;
  private static final String SETTINGS =
      ";WRITE_DELAY=200;RETENTION_TIME=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE"
          + ";CACHE_SIZE=4096;TRACE_LEVEL_FILE=0";

  private static final String TABLE =
      "CREATE TABLE one (number BIGINT PRIMARY KEY, text VARCHAR(400) UNIQUE)";

  @TempDir private Path directory;

  private final Random random = new Random(FAILURES);
  private final AtomicLong next = new AtomicLong();
  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
  @AutoClose private Device device;

  @BeforeEach
  void createDevice() {
    device = Device.at(directory);
  }

  @Test
  @DisplayName("N59 a disk that is full again and again loses nothing acknowledged")
  void n59_keepsWhatWasAcknowledgedOnADiskThatIsFullAgainAndAgain() throws Exception {
    for (int i = 0; device.failures() < FAILURES; i++) {
      Path file = directory.resolve("full" + i + ".mv.db");
      failRepeatedly(file, () -> device.limit(Files.size(file) + random.nextInt(3) * 40_000L));
    }
  }

  @Test
  @DisplayName("N59 writes that fail by chance lose nothing acknowledged")
  void n59_keepsWhatWasAcknowledgedWhenWritesFailByChance() throws Exception {
    for (int i = 0; device.failures() < FAILURES; i++) {
      Path file = directory.resolve("faulty" + i + ".mv.db");
      failRepeatedly(file, () -> failByChance(0.01 + random.nextDouble() / 10));
    }
  }

  /** As if the process was killed between a version and the header, and the next write fails. */
  @Test
  @DisplayName("N59 a version that the header does not name is not overwritten")
  void n59_keepsAVersionThatTheHeaderDoesNotName() throws Exception {
    try (HikariDataSource pool =
        pool(FaultyFiles.url(directory.resolve("unnamed").toString()) + SETTINGS)) {
      JdbcClient jdbc = JdbcClient.create(pool);
      jdbc.sql(TABLE).update();
      while (device.failures() < 2 * FAILURES) {
        insert(jdbc, 1 + random.nextInt(30), Integer.MAX_VALUE);
        device.write(length -> length == StoreHeader.BLOCK ? 0 : length);
        insert(jdbc, Integer.MAX_VALUE, 1);
        device.write(length -> length / 2);
        insert(jdbc, Integer.MAX_VALUE, 1);
        device.repair();
        assertThat(rowsOnceAvailable(jdbc)).containsAllEntriesOf(acknowledged);
      }
    }
  }

  /** Lets the device sometimes write nothing or a part, or not force. */
  private void failByChance(double probability) {
    device.write(
        length -> isHit(probability) ? ThreadLocalRandom.current().nextLong(length) : length);
    device.force(() -> !isHit(probability));
  }

  private static boolean isHit(double probability) {
    return ThreadLocalRandom.current().nextDouble() < probability;
  }

  @FunctionalInterface
  private interface Fault {
    void begin() throws Exception;
  }

  private void failRepeatedly(Path file, Fault fault) throws Exception {
    acknowledged.clear();
    String database = file.toString().replace(".mv.db", "");
    try (HikariDataSource pool = pool(FaultyFiles.url(database) + SETTINGS)) {
      JdbcClient jdbc = JdbcClient.create(pool);
      jdbc.sql(TABLE).update();
      for (int i = 0; i < ROUNDS_PER_DATABASE && device.failures() < FAILURES; i++) {
        insert(jdbc, 100 + random.nextInt(300), Integer.MAX_VALUE);
        fault.begin();
        insert(jdbc, 400, REJECTIONS_PER_ROUND);
        device.repair();
        assertThat(rowsOnceAvailable(jdbc)).as("round %d", i).containsAllEntriesOf(acknowledged);
      }
    }
    assertThat(device.writesAfterFailure()).isZero();
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(new DurableDataSource(new DriverManagerDataSource(url), "CHECKPOINT SYNC"));
    pool.setMaximumPoolSize(CLIENTS);
    pool.setExceptionOverrideClassName(DeadConnectionEviction.class.getName());
    return pool;
  }

  private void insert(JdbcClient jdbc, int count, int rejections) throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    AtomicInteger rejected = new AtomicInteger();
    ConcurrentCalls.run(
        Collections.nCopies(
            CLIENTS,
            () -> {
              while (left.getAndDecrement() > 0 && rejected.get() < rejections) {
                long number = next.incrementAndGet();
                String text = text();
                try {
                  jdbc.sql("INSERT INTO one VALUES (?, ?)").params(number, text).update();
                  acknowledged.put(number, text);
                } catch (DataAccessException e) {
                  rejected.incrementAndGet();
                }
              }
              return null;
            }));
  }

  private static String text() {
    byte[] bytes = new byte[100];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the rows; the connections of a lost database must be evicted first. */
  private static Map<Long, String> rowsOnceAvailable(JdbcClient jdbc) {
    for (int i = 0; ; i++) {
      try {
        return jdbc.sql("SELECT number, text FROM one").query().listOfRows().stream()
            .collect(
                Collectors.toMap(row -> (Long) row.get("number"), row -> (String) row.get("text")));
      } catch (DataAccessException e) {
        if (i == 20) {
          throw e;
        }
      }
    }
  }
}
