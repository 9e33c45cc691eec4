package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.store.ClosedDatabase;
import io.github.openmidid.examples.register.store.StoreCompactor;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.GrantedSerialSet;
import io.github.openmidid.examples.register.support.LatencyHistogram;
import io.github.openmidid.examples.register.support.MixedCallLoad;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls registers with mixed operations: two on one PostgreSQL database, one on an H2 file. Full
 * length: {@code -Dregister.calls=200000}.
 */
@Timeout(7200)
@Tag("campaign")
class LoadTest {
  private static final int CALLS = Integer.getInteger("register.calls", 720);
  private static final int CLIENTS = 8;
  private static final int PARTS = 6;
  private static final long MIB = 1 << 20;
  private static final long ROOM = 16 * MIB;

  /** The file of a short run varies with the moments at which H2 compacts it. */
  private static final long ROOM_OF_THE_FILE = 32 * MIB;

  /**
   * The memory that H2 may keep: its cache of pages, changed pages until it writes them, and four
   * buffers for writes. It counts about three bytes for each one that a page takes.
   */
  private static final long ROOM_OF_H2 = (32 + 25 + 4 * 4) * MIB;

  @TempDir private Path directory;

  private final GrantedSerialSet seen = new GrantedSerialSet();
  private final List<Long> heap = new ArrayList<>();
  private final List<Long> heapWithoutH2 = new ArrayList<>();
  private final List<Long> fileSize = new ArrayList<>();
  private final List<Long> dataSize = new ArrayList<>();

  @Test
  void respondsToEveryCallWithoutDuplicatesInConstantMemory() throws Exception {
    TestStore store = Engine.POSTGRESQL.newStore(null);
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = store.open()) {
      load("PostgreSQL, two nodes", List.of(one, other), () -> 0L);
      // The first part warms up.
      assertThat(heap.get(PARTS - 1)).isLessThan(heap.get(1) + ROOM);
    }
  }

  @Test
  @DisplayName("N97 the file of H2 grows with its data only and is compact after a stop")
  void n97_boundsTheFile() throws Exception {
    TestStore store = Engine.H2.newStore(directory);
    Path file = directory.resolve("store").resolve("register.mv.db");
    ReferenceRegister register = store.open();
    HikariDataSource pool = RegisterInternals.part(register, HikariDataSource.class);
    load(
        "H2",
        List.of(register),
        () -> {
          long size = Files.size(file);
          if (fileSize.size() == 1 || fileSize.size() == PARTS - 1) {
            Path database = directory.resolve("store").resolve("register");
            ClosedDatabase.during(
                pool,
                database,
                () -> {
                  heapWithoutH2.add(usedHeap());
                  dataSize.add(compactedSize(file));
                });
          }
          return size;
        });
    long start = System.nanoTime();
    register.close();
    double seconds = (System.nanoTime() - start) / 1e9;

    long closed = Files.size(file);
    long compacted = compactedSize(file);
    System.out.printf(
        "H2: closed in %.1f s; file then %d KiB, compacted copy %d KiB; while it was closed after the"
            + " second and the last part: heap in MiB %s, data in MiB %s%n",
        seconds,
        closed >> 10,
        compacted >> 10,
        heapWithoutH2.stream().map(bytes -> bytes / MIB).toList(),
        dataSize.stream().map(bytes -> bytes / MIB).toList());

    // The register itself does not grow, and H2 only as far as it may.
    assertThat(heapWithoutH2.get(1)).isLessThan(heapWithoutH2.get(0) + ROOM);
    assertThat(heap).allMatch(bytes -> bytes < heapWithoutH2.get(0) + ROOM + ROOM_OF_H2);

    assertThat(closed).isLessThanOrEqualTo(compacted * 3 / 2);
    // With a few calls, the space that H2 reuses is more than the data.
    assertThat(fileSize).allMatch(size -> size < Math.max(60 * compacted, ROOM_OF_THE_FILE));
    double sizePerByte = (double) fileSize.get(1) / dataSize.get(0);
    assertThat(fileSize.get(PARTS - 1))
        .isLessThanOrEqualTo(
            Math.max((long) (dataSize.get(1) * sizePerByte * 1.2), ROOM_OF_THE_FILE));
  }

  /** Returns the size of a closed file without the space of former versions. */
  private long compactedSize(Path file) {
    Path copy = directory.resolve("copy.mv.db");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      StoreCompactor.compact(directory.resolve("copy"));
      return Files.size(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(String name, List<ReferenceRegister> nodes, Callable<Long> size)
      throws Exception {
    List<MixedCallLoad> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new MixedCallLoad(nodes.get(i % nodes.size()), "AZ " + i, seen, i));
    }
    List<Double> p95 = new ArrayList<>();
    long start = System.nanoTime();
    for (int part = 0; part < PARTS; part++) {
      LatencyHistogram latencies = new LatencyHistogram();
      List<Callable<Void>> calls = new ArrayList<>();
      clients.forEach(client -> calls.add(() -> client.run(CALLS / PARTS / CLIENTS, latencies)));
      ConcurrentCalls.run(calls);
      p95.add(latencies.percentile(0.95));
      heap.add(usedHeap());
      fileSize.add(size.call());
    }
    double seconds = (System.nanoTime() - start) / 1e9;

    assertThat(nodes).allMatch(node -> node.size() == seen.count());
    System.out.printf(
        "%s: %d calls, %d of them grants, in %.0f s: 0 errors, 0 duplicates; after each part:"
            + " heap in MiB %s, p95 in ms %s, file in MiB %s%n",
        name,
        CALLS,
        seen.count(),
        seconds,
        heap.stream().map(bytes -> bytes / MIB).toList(),
        p95,
        fileSize.stream().map(bytes -> bytes / MIB).toList());
  }

  private static long usedHeap() {
    // A second collection frees what the first made unreachable, such as objects held by cleaners.
    for (int i = 0; i < 2; i++) {
      System.gc();
      LockSupport.parkNanos(100_000_000);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
