package io.github.openmidid.examples.register.store.h2;

import io.github.openmidid.examples.register.config.H2Url;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 whose last complete version of the data is found and intact after a write has failed
 * or the process was killed at any moment. H2 alone (2.4) does not ensure that:
 *
 * <ul>
 *   <li>It writes on after a failed write: later versions may fit into the space of former ones.
 *       They depend on the version that is missing, and overwrite the one to which H2 returns when
 *       it opens the file again. These files accept no change once a write has failed, until they
 *       are opened again.
 *   <li>It names only some versions in the header of the file, finds the others from there, and
 *       writes a version in the place of a former one before it writes the header: if the second
 *       write is missing, it finds none of them. Here the header follows each version.
 * </ul>
 *
 * <p>Public because H2 creates instances by reflection.
 */
public final class FailStopFiles extends FilePathWrapper {

  /** Creates an instance, as H2 does. */
  public FailStopFiles() {}

  /** Makes H2 use these files for the databases whose URL has {@link H2Url#FILE_SYSTEM}. */
  public static void register() {
    FilePath.register(new FailStopFiles());
  }

  @Override
  public String getScheme() {
    return H2Url.FILE_SYSTEM;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new FailStopFile(getBase().open(mode));
  }

  /** A change of the file. */
  @FunctionalInterface
  private interface Change {
    int apply() throws IOException;
  }

  private static final class FailStopFile extends ForwardingFile {
    private volatile boolean failed;

    FailStopFile(FileChannel base) {
      super(base);
    }

    /** Writes all bytes; behind a version of the data, the header that names it. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer source, long position) throws IOException {
      ByteBuffer chunk = source.slice();
      return unlessFailed(
          () -> {
            int length = writeFully(source, position);
            StoreHeader header = position < StoreHeader.LENGTH ? null : StoreHeader.read(this);
            ByteBuffer changed = header == null ? null : header.naming(chunk, position);
            if (changed != null) {
              writeFully(changed, 0);
            }
            return length;
          });
    }

    private int writeFully(ByteBuffer source, long position) throws IOException {
      int length = 0;
      while (source.hasRemaining()) {
        length += super.write(source, position + length);
      }
      return length;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      unlessFailed(
          () -> {
            super.force(metaData);
            return 0;
          });
    }

    /** Truncates the file; if that fails, nothing is missing in it, and H2 tries it again. */
    @Override
    protected void implTruncate(long size) throws IOException {
      requireIntact();
      super.implTruncate(size);
    }

    private int unlessFailed(Change change) throws IOException {
      requireIntact();
      boolean succeeded = false;
      try {
        int result = change.apply();
        succeeded = true;
        return result;
      } finally {
        if (!succeeded) {
          failed = true;
        }
      }
    }

    private void requireIntact() throws IOException {
      if (failed) {
        throw new IOException("A write to the file has failed; it must be opened again");
      }
    }
  }
}
