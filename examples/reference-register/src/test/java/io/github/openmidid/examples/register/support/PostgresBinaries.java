package io.github.openmidid.examples.register.support;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Provides the PostgreSQL programs from a Maven artifact. */
final class PostgresBinaries {
  private static final int OWNER_RUNS = 0100;

  private PostgresBinaries() {}

  /** Unpacks the programs for this operating system, executable by all users. */
  static void unpack(Path directory) throws IOException {
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        write(archive, entry, directory.resolve(entry.getName()).normalize());
      }
    }
  }

  private static InputStream archive() throws IOException {
    String name = System.getProperty("os.name");
    String system =
        name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system, machine.equals("amd64") ? "x86_64" : machine);
  }

  private static void write(InputStream content, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & OWNER_RUNS) != 0
        && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
