package io.github.openmidid.examples.tables.xlsx;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook. Only those that are asked for are inflated, within a limit. */
final class WorkbookZip implements Closeable {
  private static final int MAX_PARTS = 10_000;

  private final ZipFile zip;
  private final InflatedLimit limit;

  /** By name in lower case: programs differ in the case of names. */
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

  WorkbookZip(Path file) throws IOException {
    limit = new InflatedLimit(Files.size(file));
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (IOException | RuntimeException e) {
      throw new TableFileException(Kind.DAMAGED, e);
    }
    try {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        add(entry);
      }
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void add(ZipArchiveEntry entry) throws IOException {
    if (parts.size() == MAX_PARTS) {
      throw new TableFileException(Kind.BOMB);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new TableFileException(Kind.ENCRYPTED);
    }
    parts.putIfAbsent(key(entry.getName()), entry);
  }

  private static String key(String name) {
    String slashes = name.replace('\\', '/');
    return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
  }

  boolean contains(String part) {
    return parts.containsKey(key(part));
  }

  /** Returns the names of all parts, in lower case. */
  Set<String> names() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /**
   * Opens a part.
   *
   * @throws TableFileException if it is missing or is not XML
   */
  XmlPart open(String part) throws IOException {
    ZipArchiveEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new TableFileException(Kind.DAMAGED);
    }
    return new XmlPart(limit.limit(zip.getInputStream(entry)));
  }

  /** Copies the zip, and changes some parts. */
  void copy(Path target, Map<String, PartFilter> filters) throws IOException {
    IdentityHashMap<ZipArchiveEntry, PartFilter> changed = new IdentityHashMap<>();
    for (Map.Entry<String, PartFilter> filter : filters.entrySet()) {
      ZipArchiveEntry entry = parts.get(key(filter.getKey()));
      if (entry == null) {
        throw new TableFileException(Kind.DAMAGED);
      }
      changed.put(entry, filter.getValue());
    }
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(target)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        PartFilter filter = changed.get(entry);
        if (filter == null) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else {
          copy(entry, filter, out);
        }
      }
    }
  }

  private void copy(ZipArchiveEntry entry, PartFilter filter, ZipArchiveOutputStream out)
      throws IOException {
    ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
    copy.setTime(entry.getTime());
    out.putArchiveEntry(copy);
    try (InputStream in = limit.limit(zip.getInputStream(entry))) {
      filter.copy(in, out);
    }
    out.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
