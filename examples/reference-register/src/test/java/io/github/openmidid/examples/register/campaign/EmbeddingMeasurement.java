package io.github.openmidid.examples.register.campaign;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Measures the start of an embedded register in a separate process. */
final class EmbeddingMeasurement {
  private EmbeddingMeasurement() {}

  public static void main(String[] arguments) throws InterruptedException {
    long heapBefore = usedHeap();
    long start = System.nanoTime();
    try (ReferenceRegister register = ReferenceRegister.start()) {
      int status = new RegisterCaller(register.baseUrl(), "").get("/register").status();
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(pool -> pool.getUsage().getUsed())
              .sum();
      System.out.printf(
          Locale.ROOT,
          "%d: first response after %d ms, %d MiB of heap, %d MiB of classes%n",
          status,
          milliseconds,
          (usedHeap() - heapBefore) >> 20,
          metaspace >> 20);
    }
  }

  private static long usedHeap() throws InterruptedException {
    System.gc();
    Thread.sleep(100);
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
