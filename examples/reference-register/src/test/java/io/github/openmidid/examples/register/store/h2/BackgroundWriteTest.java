package io.github.openmidid.examples.register.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.store.h2.GatedFiles.Gate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
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
    String url = GatedFiles.url(directory.resolve("test") + ";WRITE_DELAY=20");
    DurableDataSource source =
        new DurableDataSource(new DriverManagerDataSource(url), "CHECKPOINT SYNC");
    try (Connection plain = DriverManager.getConnection(url)) {
      plain.createStatement().execute("CREATE TABLE one (number INT); CHECKPOINT SYNC");
      CompletableFuture<Integer> count;
      try (Gate gate = GatedFiles.hold(directory.toString())) {
        plain.createStatement().execute("INSERT INTO one VALUES (1)");
        gate.awaitWrite();
        count = CompletableFuture.supplyAsync(() -> committedCount(source));

        assertThatThrownBy(() -> count.get(500, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      }
      assertThat(count.get()).isOne();
    }
  }

  /** Counts the rows in a transaction. */
  private static int committedCount(DurableDataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
        rows.next();
        int count = rows.getInt(1);
        connection.commit();
        return count;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
