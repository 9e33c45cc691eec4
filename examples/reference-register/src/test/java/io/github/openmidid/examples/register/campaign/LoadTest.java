package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.GrantedSerialSet;
import io.github.openmidid.examples.register.support.MixedCallLoad;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Calls two registers on one database with mixed operations. Full length, half an hour of a hundred
 * calls per second: {@code -Dregister.calls=180000}.
 */
@Timeout(3600)
@Tag("campaign")
class LoadTest {
  private static final int CALLS = Integer.getInteger("register.calls", 720);
  private static final int CLIENTS = 8;
  private static final int PARTS = 6;
  private static final long ROOM = 16L << 20;

  @Test
  void respondsToEveryCallWithoutDuplicatesInConstantMemory() throws Exception {
    TestStore store = Engine.POSTGRESQL.newStore(null);
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = store.open()) {
      GrantedSerialSet seen = new GrantedSerialSet();
      List<MixedCallLoad> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new MixedCallLoad(i % 2 == 0 ? one : other, "AZ " + i, seen, i));
      }
      List<Long> heap = new ArrayList<>();
      long start = System.nanoTime();
      for (int part = 0; part < PARTS; part++) {
        List<Callable<Void>> calls = new ArrayList<>();
        clients.forEach(client -> calls.add(() -> client.run(CALLS / PARTS / CLIENTS)));
        ConcurrentCalls.run(calls);
        heap.add(usedHeap());
      }
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(one.size()).isEqualTo(other.size()).isEqualTo(seen.count());
      // The first part warms up.
      assertThat(heap.get(PARTS - 1)).isLessThan(heap.get(1) + ROOM);
      System.out.printf(
          "%d calls on two nodes, %d of them grants, in %.0f s: 0 errors, 0 duplicates;"
              + " heap after each part in MiB: %s%n",
          CALLS, seen.count(), seconds, heap.stream().map(bytes -> bytes >> 20).toList());
    }
  }

  private static long usedHeap() throws InterruptedException {
    // A second collection frees what the first made unreachable, such as objects held by cleaners.
    for (int i = 0; i < 2; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
