package io.github.openmidid.examples.register.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 whose writes can be held back. Public because H2 creates it by reflection. */
public final class GatedFiles extends FilePathWrapper {
  private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

  /** Creates an instance, as H2 does. */
  public GatedFiles() {}

  /** A gate that blocks all writes to the files below a directory until it is closed. */
  static final class Gate implements AutoCloseable {
    private final String directory;
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private Gate(String directory) {
      this.directory = directory;
    }

    /** Waits until a write is held back. */
    void awaitWrite() throws InterruptedException {
      entered.await();
    }

    @Override
    public void close() {
      GATES.remove(directory);
      open.countDown();
    }
  }

  /** Returns the URL of a database with such a file. */
  static String url(String database) {
    FilePath.register(new GatedFiles());
    return "jdbc:h2:gated:" + database;
  }

  static Gate hold(String directory) {
    Gate gate = new Gate(directory);
    GATES.put(directory, gate);
    return gate;
  }

  @Override
  public String getScheme() {
    return "gated";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new GatedChannel(getBase().open(mode), getBase().toString());
  }

  /** A channel that waits before it writes. Reads do not wait for a write that is held back. */
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  private static final class GatedChannel extends ForwardingFile {
    private final String file;

    GatedChannel(FileChannel base, String file) {
      super(base);
      this.file = file;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      for (Gate gate : GATES.values()) {
        if (file.contains(gate.directory)) {
          gate.entered.countDown();
          awaitOpen(gate);
        }
      }
      return super.write(source, position);
    }

    private static void awaitOpen(Gate gate) throws IOException {
      try {
        gate.open.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
