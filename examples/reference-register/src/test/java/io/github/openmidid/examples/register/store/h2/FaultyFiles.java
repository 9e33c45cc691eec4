package io.github.openmidid.examples.register.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 on a device that can fail or wait. Public because H2 creates it by reflection. */
public final class FaultyFiles extends FilePathWrapper {
  private static final Map<String, Device> DEVICES = new ConcurrentHashMap<>();

  /** Creates an instance, as H2 does. */
  public FaultyFiles() {}

  /** A device below a directory. */
  static final class Device implements AutoCloseable {
    private final String directory;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger writesAfterFailure = new AtomicInteger();
    private volatile LongUnaryOperator written = LongUnaryOperator.identity();
    private volatile BooleanSupplier forced = () -> true;
    private volatile long space = Long.MAX_VALUE;

    private Device(String directory) {
      this.directory = directory;
    }

    static Device at(Path directory) {
      FilePath.register(new FaultyFiles());
      Device device = new Device(directory.toString());
      DEVICES.put(device.directory, device);
      return device;
    }

    /** Fails each write behind this size of a file; what is before it is written. */
    void limit(long size) {
      space = size;
    }

    /** Sets how many bytes of a write are written; it fails if these are not all. */
    void write(LongUnaryOperator bytes) {
      written = bytes;
    }

    /** Sets whether a force succeeds. */
    void force(BooleanSupplier succeeds) {
      forced = succeeds;
    }

    void repair() {
      written = LongUnaryOperator.identity();
      forced = () -> true;
      space = Long.MAX_VALUE;
    }

    int failures() {
      return failures.get();
    }

    /** Returns the changes that came to an open file after one of its writes had failed. */
    int writesAfterFailure() {
      return writesAfterFailure.get();
    }

    private int writable(long position, int length) {
      long bySpace = Math.max(0, space - position);
      return (int) Math.min(Math.min(length, bySpace), written.applyAsLong(length));
    }

    @Override
    public void close() {
      DEVICES.remove(directory);
    }
  }

  /** Returns the URL of a database on a device, with the files that the register uses. */
  static String url(String database) {
    FailStopFiles.register();
    return "jdbc:h2:failstop:faulty:" + database;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    Device device =
        DEVICES.values().stream()
            .filter(each -> getBase().toString().contains(each.directory))
            .findFirst()
            .orElseThrow();
    return new FaultyFile(getBase().open(mode), device);
  }

  private static final class FaultyFile extends ForwardingFile {
    private final Device device;
    private volatile boolean failed;

    FaultyFile(FileChannel base, Device device) {
      super(base);
      this.device = device;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer source, long position) throws IOException {
      noteChange();
      int length = source.remaining();
      int writable = device.writable(position, length);
      if (writable == length) {
        return super.write(source, position);
      }
      ByteBuffer part = source.slice().limit(writable);
      while (part.hasRemaining()) {
        super.write(part, position + part.position());
      }
      throw failure();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      noteChange();
      if (!device.forced.getAsBoolean()) {
        throw failure();
      }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      noteChange();
      super.implTruncate(size);
    }

    private void noteChange() {
      if (failed) {
        device.writesAfterFailure.incrementAndGet();
      }
    }

    private IOException failure() {
      failed = true;
      device.failures.incrementAndGet();
      return new IOException("No space left on device");
    }
  }
}
