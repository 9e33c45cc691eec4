package io.github.openmidid.examples.register.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.store.h2.FaultyFiles.Device;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tests commits while H2 writes in the background, as it does when nothing was written a while. */
@Timeout(60)
class BackgroundWriteTest {
  @TempDir private Path directory;

  @Test
  void aCommitWaitsForAWriteThatHasBegunInTheBackground() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    String url = FaultyFiles.url(directory.resolve("test") + ";WRITE_DELAY=20");
    DurableDataSource source =
        new DurableDataSource(new DriverManagerDataSource(url), "CHECKPOINT SYNC");
    try (Device device = Device.at(directory);
        Connection plain = DriverManager.getConnection(url)) {
      plain.createStatement().execute("CREATE TABLE one (number INT); CHECKPOINT SYNC");
      device.write(
          length -> {
            entered.countDown();
            awaitOpen(open);
            return length;
          });
      plain.createStatement().execute("INSERT INTO one VALUES (1)");
      entered.await();
      CompletableFuture<Integer> count = new CompletableFuture<>();
      CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> commitCount(source, count));

      assertThatThrownBy(() -> count.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      open.countDown();
      assertThat(count.get()).isOne();
      closed.get();
    }
  }

  private static void awaitOpen(CountDownLatch open) {
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts the rows in a transaction; the result is there once it is committed. */
  private static void commitCount(DurableDataSource source, CompletableFuture<Integer> result) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
        rows.next();
        int count = rows.getInt(1);
        connection.commit();
        result.complete(count);
      }
    } catch (SQLException e) {
      result.completeExceptionally(e);
    }
  }
}
