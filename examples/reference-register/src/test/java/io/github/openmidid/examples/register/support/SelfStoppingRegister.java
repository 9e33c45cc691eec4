package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.RegisterCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A register in its own process that stops itself (SIGSTOP) immediately before its database writes
 * to the file, or before it forces the file to the device. It does so once a signal file exists,
 * which it deletes.
 */
public final class SelfStoppingRegister {
  private static final String POINT = "stop.point";
  private static final String SIGNAL = "stop.signal";

  private SelfStoppingRegister() {}

  /** The points at which it stops. */
  public enum Point {
    WRITE,
    FORCE
  }

  public static RegisterSubprocess start(TestStore store, Path tokenFile, Point point, Path signal)
      throws IOException {
    ProcessBuilder process =
        RegisterSubprocess.command(
            SelfStoppingRegister.class,
            List.of("-D" + POINT + "=" + point, "-D" + SIGNAL + "=" + signal),
            RegisterSubprocess.arguments(tokenFile));
    process.environment().putAll(store.environment());
    return RegisterSubprocess.start(process, tokenFile);
  }

  public static void main(String[] arguments) {
    FilePath.register(new StoppingPath());
    RegisterCommand.main(arguments);
  }

  private static void stopIfSignalled(Point point) {
    try {
      if (point == Point.valueOf(System.getProperty(POINT))
          && Files.deleteIfExists(Path.of(System.getProperty(SIGNAL)))) {
        RegisterSubprocess.suspend(ProcessHandle.current().pid());
      }
    } catch (IOException | InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Replaces H2's own files. Public with a constructor, as H2 requires. */
  public static final class StoppingPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return "file";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new StoppingFile(getBase().open(mode));
    }
  }

  private static final class StoppingFile extends FileBaseDefault {
    private final FileChannel base;

    StoppingFile(FileChannel base) {
      this.base = base;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      stopIfSignalled(Point.WRITE);
      return base.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      stopIfSignalled(Point.FORCE);
      base.force(metaData);
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      base.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
