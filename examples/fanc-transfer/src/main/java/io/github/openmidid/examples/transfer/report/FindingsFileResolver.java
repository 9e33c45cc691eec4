package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the findings file of each file, and rejects one that would overwrite an input or another
 * findings file.
 */
public final class FindingsFileResolver {
  private final List<Path> files;
  private final Optional<Path> directory;
  private final Set<Path> taken = new HashSet<>();

  public FindingsFileResolver(List<Path> files, Optional<Path> directory) {
    this.files = files;
    this.directory = directory;
  }

  public Path of(Path file) throws TransferException {
    Path target = FindingsFile.target(file, directory);
    if (files.stream().anyMatch(input -> isSame(input, target))) {
      throw new TransferException(
          Kind.FINDINGS_OVER_INPUT, TerminalText.path(file), TerminalText.path(target));
    }
    if (!taken.add(target.toAbsolutePath().normalize())) {
      throw new TransferException(
          Kind.FINDINGS_TWICE, TerminalText.path(file), TerminalText.path(target));
    }
    return target;
  }

  private static boolean isSame(Path input, Path target) {
    try {
      return Files.isSameFile(input, target);
    } catch (IOException e) {
      // At least one of the two does not exist.
      return false;
    }
  }
}
