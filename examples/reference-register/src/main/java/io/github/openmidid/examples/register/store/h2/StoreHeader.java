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
  /** The length of a block, in bytes. */
  static final int BLOCK = 4096;

  /** The length of both copies; the chunks follow. */
  static final int LENGTH = 2 * BLOCK;

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
    Map<String, String> fields = firstLine(block);
    return fields != null && text(fields).equals(line(block)) ? new StoreHeader(fields) : null;
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
    Map<String, String> other = firstLine(chunk);
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

  /** Returns the fields in the first line of a block; null if it has none. */
  private static @Nullable Map<String, String> firstLine(ByteBuffer block) {
    try {
      return DataUtils.parseMap(line(block));
    } catch (MVStoreException e) {
      return null;
    }
  }

  private static String line(ByteBuffer block) {
    byte[] start = new byte[Math.min(block.remaining(), MAX_CHUNK_HEADER)];
    block.get(block.position(), start);
    return new String(start, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").strip();
  }
}
