package io.github.openmidid.examples.register.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The user that runs PostgreSQL, which refuses to run as root: {@code nobody} if the tests run as
 * root, otherwise the user of the tests.
 */
final class UnprivilegedUser {
  private static final int NOBODY = 65534;
  private static final List<List<String>> WAYS =
      List.of(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
          List.of("runuser", "-u", "nobody", "--"),
          List.of("unshare", "-U"));

  private final List<String> prefix;

  private UnprivilegedUser(List<String> prefix) {
    this.prefix = prefix;
  }

  static UnprivilegedUser find(Path ownDirectory) throws IOException {
    boolean unix = ownDirectory.getFileSystem().supportedFileAttributeViews().contains("unix");
    if (!unix || !Files.getAttribute(ownDirectory, "unix:uid").equals(0)) {
      return new UnprivilegedUser(List.of());
    }
    for (List<String> way : WAYS) {
      if (works(way)) {
        return new UnprivilegedUser(way);
      }
    }
    throw new IOException("as root, PostgreSQL needs one of setpriv, runuser and unshare");
  }

  private static boolean works(List<String> way) {
    try {
      Process process = new ProcessBuilder(command(way, List.of("true"))).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(List<String> prefix, List<String> arguments) {
    return java.util.stream.Stream.concat(prefix.stream(), arguments.stream()).toList();
  }

  /** Creates a directory that the programs can write to. */
  Path directory(Path parent, String name) throws IOException {
    Path directory = Files.createDirectory(parent.resolve(name));
    if (!prefix.isEmpty()) {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
      if (!prefix.contains("-U")) {
        Files.setAttribute(directory, "unix:uid", NOBODY);
      }
    }
    return directory;
  }

  /** Starts a program and appends its output to a file. */
  Process start(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command(prefix, command))
        .directory(log.getParent().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
