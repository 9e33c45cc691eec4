package io.github.openmidid.examples.register.store.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The header of an H2 file (format 3): it names the chunk, that is the version of the data, at
 * which H2 begins to read when it opens the file. It is in the file twice, in the first two blocks;
 * H2 takes the newer one whose chunk is there.
 */
final class StoreHeader {
  /** The length of a block, in bytes: that of each copy. */
  static final int BLOCK = 4096;

  private static final int MAX_CHUNK_HEADER = 1024;
  private static final String CHECKSUM = "fletcher";
  private static final String CHUNK = "chunk";
  private static final String CLEAN = "clean";
  private static final String VERSION = "version";

  private final Map<String, String> fields;

  private StoreHeader(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Parses a block; returns null if it is no header with a correct checksum. */
  static @Nullable StoreHeader parse(ByteBuffer block) {
    String line = firstLine(block);
    Map<String, String> fields = fields(line);
    return fields != null && text(fields).equals(line) ? new StoreHeader(fields) : null;
  }

  /** Returns the version of the data that is named; 0 if there is none. */
  long version() {
    return version(fields);
  }

  /** Returns whether H2 has closed the file after it. */
  boolean isClean() {
    return fields.containsKey(CLEAN);
  }

  /**
   * Returns the block of the header that names a chunk.
   *
   * @param chunk the bytes of the chunk
   * @param position the position of the chunk in the file
   * @return null if the bytes are not a chunk, or if it is older than the one that is named
   */
  @Nullable ByteBuffer naming(ByteBuffer chunk, long position) {
    Map<String, String> other = fields(firstLine(chunk));
    if (other == null || !other.containsKey(CHUNK) || version(other) < version()) {
      return null;
    }
    Map<String, String> named = new HashMap<>(fields);
    named.remove(CLEAN);
    named.put("block", Long.toHexString(position / BLOCK));
    named.put(CHUNK, other.get(CHUNK));
    named.put(VERSION, other.get(VERSION));
    byte[] bytes = (text(named) + '\n').getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(BLOCK).put(0, bytes);
  }

  private static long version(Map<String, String> fields) {
    return DataUtils.readHexLong(fields, VERSION, 0);
  }

  /** Returns fields with their checksum, as H2 writes them. */
  private static String text(Map<String, String> fields) {
    HashMap<String, String> content = new HashMap<>(fields);
    content.remove(CHECKSUM);
    StringBuilder text = DataUtils.appendMap(new StringBuilder(), content);
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    DataUtils.appendMap(text, CHECKSUM, DataUtils.getFletcher32(bytes, 0, bytes.length));
    return text.toString();
  }

  /** Returns the fields of a line; null if it has none. */
  private static @Nullable Map<String, String> fields(String line) {
    try {
      return DataUtils.parseMap(line);
    } catch (MVStoreException e) {
      return null;
    }
  }

  private static String firstLine(ByteBuffer block) {
    byte[] start = new byte[Math.min(block.remaining(), MAX_CHUNK_HEADER)];
    block.get(block.position(), start);
    return new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").strip();
  }
}
