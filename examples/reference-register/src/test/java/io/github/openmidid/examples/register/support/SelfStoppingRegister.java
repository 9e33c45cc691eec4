package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.RegisterCommand;
import io.github.openmidid.examples.register.store.h2.ForwardingFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.disk.FilePathDisk;

/**
 * A register in its own process that stops itself (SIGSTOP) immediately before its database writes
 * to the file, or before it forces the file to the device. It does so once a signal file exists,
 * which it deletes.
 */
public final class SelfStoppingRegister {
  private static final String POINT = "stop.point";
  private static final String SIGNAL = "stop.signal";
  private static final String SCHEME = "stop.scheme";

  private SelfStoppingRegister() {}

  /** The points at which it stops. */
  public enum Point {
    WRITE,
    FORCE
  }

  /**
   * Returns a store in a directory whose name ends with a colon: H2 takes the path before it for a
   * scheme, which this class registers.
   */
  public static TestStore newStore(Path directory) {
    return new TestStore("jdbc:h2:file:" + scheme(directory) + ":/register", "register", "");
  }

  private static String scheme(Path directory) {
    return directory.resolve("stopping").toString();
  }

  /** Starts a register on {@link #newStore}. */
  public static RegisterSubprocess start(Path directory, Point point, Path signal)
      throws IOException {
    Path tokenFile = directory.resolve("token");
    ProcessBuilder process =
        RegisterSubprocess.command(
            SelfStoppingRegister.class,
            List.of(
                "-D" + POINT + "=" + point,
                "-D" + SIGNAL + "=" + signal,
                "-D" + SCHEME + "=" + scheme(directory)),
            RegisterSubprocess.arguments(tokenFile));
    process.environment().putAll(newStore(directory).environment());
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
      return System.getProperty(SCHEME);
    }

    @Override
    protected String getPrefix() {
      return "";
    }

    @Override
    protected FilePath unwrap(String path) {
      return new FilePathDisk().getPath(path);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new StoppingFile(getBase().open(mode));
    }
  }

  private static final class StoppingFile extends ForwardingFile {
    StoppingFile(FileChannel base) {
      super(base);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer source, long position) throws IOException {
      stopIfSignalled(Point.WRITE);
      return super.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      stopIfSignalled(Point.FORCE);
      super.force(metaData);
    }
  }
}
