package io.github.openmidid.examples.register.store.h2;

import io.github.openmidid.examples.register.config.H2Url;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Files of H2 whose last complete version of the data is found and intact after a write has failed,
 * or the process was killed or the power failed at any moment. H2 alone (2.4) does not ensure that:
 *
 * <ul>
 *   <li>It writes on after a failed write: later versions may fit into the space of former ones.
 *       They depend on the version that is missing, and overwrite the one to which H2 returns when
 *       it opens the file again. These files accept no change once a write has failed, until they
 *       are opened again.
 *   <li>It names only some versions in the header of the file, finds the others from there, and
 *       writes a version in the place of a former one before it writes the header: if the second
 *       write is missing, it finds none of them. Here the header names each version, in one of its
 *       two copies in turn, so that the other one names the version before.
 *   <li>It does not wait for the device between two writes, so that after a power failure a later
 *       one may be there without the earlier. Here a version can be found only when all of it is on
 *       the device, and overwrites a former one only when the version before is there.
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
    private volatile boolean isForced = true;

    FailStopFile(FileChannel base) {
      super(base);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int write(ByteBuffer source, long position) throws IOException {
      return unlessFailed(() -> position == 0 ? writeHeader(source) : writeChunk(source, position));
    }

    /** Writes a header of H2, unless it is there already; before it, what it names is forced. */
    private int writeHeader(ByteBuffer source) throws IOException {
      StoreHeader written = StoreHeader.parse(source);
      StoreHeader present = newest(header(0), header(1));
      int length = source.remaining();
      if (written != null
          && present != null
          && !written.isClean()
          && written.version() == present.version()) {
        source.position(source.limit());
        return length;
      }
      forceAll();
      return writeFully(source, 0);
    }

    /**
     * Writes a version of the data, and then the older copy of the header. Its first byte, without
     * which H2 does not take it for a version, follows when the rest is on the device; and it is
     * written when everything before it is there, since it may overwrite a former version.
     */
    private int writeChunk(ByteBuffer source, long position) throws IOException {
      StoreHeader header = header(0);
      StoreHeader newest = newest(header, header(1));
      boolean isSecondOlder = newest == header;
      ByteBuffer named = newest == null ? null : newest.naming(source, position);
      if (named == null) {
        return writeFully(source, position);
      }
      forceAll();
      ByteBuffer first = ByteBuffer.wrap(new byte[] {source.get()});
      writeFully(ByteBuffer.allocate(1), position);
      int length = 1 + writeFully(source, position + 1);
      forceAll();
      writeFully(first, position);
      writeFully(named, isSecondOlder ? StoreHeader.BLOCK : 0);
      return length;
    }

    private void forceAll() throws IOException {
      if (!isForced) {
        isForced = true; // before, since another thread may write in the meantime
        super.force(true);
      }
    }

    private static @Nullable StoreHeader newest(
        @Nullable StoreHeader one, @Nullable StoreHeader other) {
      return one == null || (other != null && other.version() > one.version()) ? other : one;
    }

    private @Nullable StoreHeader header(int copy) throws IOException {
      ByteBuffer block = ByteBuffer.allocate(StoreHeader.BLOCK);
      read(block, copy * (long) StoreHeader.BLOCK);
      return StoreHeader.parse(block.flip());
    }

    private int writeFully(ByteBuffer source, long position) throws IOException {
      int length = 0;
      while (source.hasRemaining()) {
        length += super.write(source, position + length);
      }
      isForced = false;
      return length;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      unlessFailed(
          () -> {
            isForced = true;
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
