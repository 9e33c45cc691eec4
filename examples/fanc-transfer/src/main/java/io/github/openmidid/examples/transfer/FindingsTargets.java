package io.github.openmidid.examples.transfer;

import io.github.openmidid.examples.transfer.TransferProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees to it that each file gets a findings file of its own, and none is written over an input. */
final class FindingsTargets {
  private final List<Path> files;
  private final Optional<Path> directory;
  private final Set<Path> taken = new HashSet<>();

  FindingsTargets(List<Path> files, Optional<Path> directory) {
    this.files = files;
    this.directory = directory;
  }

  Path of(Path file) throws TransferProblem {
    Path target = FindingsFile.target(file, directory);
    if (files.stream().anyMatch(input -> isSame(input, target))) {
      throw new TransferProblem(
          Kind.FINDINGS_OVER_INPUT, Printable.path(file), Printable.path(target));
    }
    if (!taken.add(target.toAbsolutePath().normalize())) {
      throw new TransferProblem(Kind.FINDINGS_TWICE, Printable.path(file), Printable.path(target));
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
