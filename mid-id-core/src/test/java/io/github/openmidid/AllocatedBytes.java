package io.github.openmidid;

import java.lang.reflect.Method;

/** The number of bytes that the current thread has allocated since its start. */
public final class AllocatedBytes {
  private AllocatedBytes() {}

  /**
   * Returns the allocated bytes, by reflection because the module under test does not read the
   * management modules of the JDK.
   */
  public static long ofThisThread() throws ReflectiveOperationException {
    Object threads =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method allocated =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
    return (long) allocated.invoke(threads);
  }
}
