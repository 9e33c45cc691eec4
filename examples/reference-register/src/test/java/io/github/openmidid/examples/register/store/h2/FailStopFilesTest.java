package io.github.openmidid.examples.register.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.store.h2.FaultyFiles.Device;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcUtils;

@Timeout(60)
class FailStopFilesTest {
  @TempDir private Path directory;

  @AutoClose private Device device;

  @BeforeEach
  void createDevice() {
    device = Device.at(directory);
  }

  @Test
  void aFileAcceptsNoChangeOnceAWriteHasFailed() throws Exception {
    Path path = directory.resolve("file");
    try (FileChannel file = open(path)) {
      write(file, "acknowledged", 0);
      device.limit(8);
      assertThatThrownBy(() -> write(file, "later", 6)).hasMessage("No space left on device");
      device.repair();

      assertStopped(() -> write(file, "x", 0));
      assertStopped(() -> file.truncate(0));
      assertStopped(() -> file.force(true));
      assertThat(Files.readString(path)).isEqualTo("acknowladged");
    }
  }

  @Test
  void aFileAcceptsNoChangeOnceAForceHasFailed() throws Exception {
    try (FileChannel file = open(directory.resolve("file"))) {
      write(file, "data", 0);
      device.force(() -> false);
      assertThatThrownBy(() -> file.force(true)).hasMessage("No space left on device");
      device.repair();

      assertStopped(() -> file.force(true));
      assertStopped(() -> write(file, "x", 0));
    }
  }

  @Test
  void aFileThatHasFailedCanBeRead() throws Exception {
    try (FileChannel file = open(directory.resolve("file"))) {
      write(file, "data", 0);
      device.limit(4);
      assertThatThrownBy(() -> write(file, "more", 4)).isInstanceOf(IOException.class);

      ByteBuffer read = ByteBuffer.allocate(10);
      assertThat(file.read(read, 0)).isEqualTo(4);
      assertThat(file.size()).isEqualTo(4);
    }
  }

  @Test
  void aFileThatIsOpenedAgainAcceptsChanges() throws Exception {
    Path path = directory.resolve("file");
    try (FileChannel file = open(path)) {
      device.limit(0);
      assertThatThrownBy(() -> write(file, "first", 0)).isInstanceOf(IOException.class);
    }
    device.repair();
    try (FileChannel file = open(path)) {
      write(file, "second", 0);
    }
    assertThat(Files.readString(path)).isEqualTo("second");
  }

  /** H2 alone leaves a former version in the header for a while, and may overwrite it. */
  @Test
  void theHeaderNamesTheLastVersion() throws Exception {
    Path path = directory.resolve("file");
    try (MVStore store = store(path);
        FileChannel file = FileChannel.open(path)) {
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      MVMap<Integer, String> map = store.openMap("map");
      for (int i = 0; i < 100; i++) {
        map.put(i % 10, "x".repeat(1_000 * (i % 7)));
        store.commit();
        store.executeFilestoreOperation(() -> {});

        assertThat(Math.max(version(file, 0), version(file, 1)))
            .isEqualTo(store.getFileStore().lastChunkVersion());
      }
    }
  }

  @Test
  void aVersionThatIsNotOnTheDeviceIsNotFound() {
    Path path = directory.resolve("file");
    try (MVStore store = store(path)) {
      store.<Integer, String>openMap("map").put(1, "kept");
      store.commit();
      store.sync();
      store.<Integer, String>openMap("map").put(2, "not on the device");
      device.force(() -> false);
      assertThatThrownBy(
              () -> {
                store.commit();
                store.executeFilestoreOperation(() -> {});
              })
          .isInstanceOf(MVStoreException.class);
      device.repair();
      store.closeImmediately();
    }
    try (MVStore store = store(path)) {
      assertThat(store.<Integer, String>openMap("map")).containsOnly(Map.entry(1, "kept"));
    }
  }

  private static MVStore store(Path path) {
    FailStopFiles.register();
    return new MVStore.Builder().fileName("failstop:faulty:" + path).autoCommitDisabled().open();
  }

  private static long version(FileChannel file, int copy) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(StoreHeader.BLOCK);
    file.read(block, copy * (long) StoreHeader.BLOCK);
    return StoreHeader.parse(block.flip()).version();
  }

  /** H2 writes in the background; nobody calls it when that fails. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aDatabaseWhoseWriteFailedInTheBackgroundCanBeClosedAndOpenedAgain() throws Exception {
    Connection plain = DriverManager.getConnection(url(";WRITE_DELAY=20"));
    Connection durable = source(";WRITE_DELAY=20").getConnection();
    durable.createStatement().execute("CREATE TABLE one (number INT)");
    device.write(length -> 0);
    plain.createStatement().execute("INSERT INTO one VALUES (1)");
    while (device.failures() == 0) {
      Thread.sleep(5);
    }
    device.repair();
    durable.close();
    JdbcUtils.closeConnection(plain);

    assertThat(count()).isZero();
    assertThat(device.writesAfterFailure()).isZero();
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aDatabaseCanBeClosedOnADeviceThatIsFull() throws Exception {
    try (Connection durable = source("").getConnection()) {
      durable.createStatement().execute("CREATE TABLE one (number INT)");
      durable.createStatement().execute("INSERT INTO one VALUES (1)");
      device.write(length -> 0);
    }
    device.repair();

    assertThat(count()).isOne();
  }

  private DataSource source(String settings) {
    return new DurableDataSource(new DriverManagerDataSource(url(settings)), "CHECKPOINT SYNC");
  }

  private String url(String settings) {
    return FaultyFiles.url(directory.resolve("test") + settings);
  }

  private int count() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(""));
        var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM one")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static FileChannel open(Path path) throws IOException {
    FailStopFiles.register();
    return FilePath.get("failstop:faulty:" + path).open("rw");
  }

  private static void write(FileChannel file, String text, long position) throws IOException {
    file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), position);
  }

  private static void assertStopped(ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOf(IOException.class)
        .hasMessage("A write to the file has failed; it must be opened again");
  }
}
