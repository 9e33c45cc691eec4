package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.examples.dicom.report.UnmatchedFile;
import io.github.openmidid.examples.messages.CommandException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks through files and folders in the order of their names. Links are followed, but a folder is
 * visited once only, so that a loop of links ends.
 */
final class FileWalk {
  private final Predicate<Path> isExcluded;
  private final Visitor visitor;
  private final Deque<Path> pending = new ArrayDeque<>();
  private final Set<Path> folders = new HashSet<>();

  private FileWalk(Predicate<Path> isExcluded, Visitor visitor) {
    this.isExcluded = isExcluded;
    this.visitor = visitor;
  }

  /** Receives the files, and the paths that cannot be read as a file with the reason. */
  interface Visitor {
    void file(Path file) throws CommandException;

    void other(Path path, UnmatchedFile reason) throws CommandException;
  }

  /**
   * Visits all files, those in folders included.
   *
   * @param roots the files and folders, in their order
   * @param isExcluded selects files that are left out, such as results of this run
   */
  static void walk(List<Path> roots, Predicate<Path> isExcluded, Visitor visitor)
      throws CommandException {
    FileWalk walk = new FileWalk(isExcluded, visitor);
    walk.pending.addAll(roots);
    while (!walk.pending.isEmpty()) {
      walk.visit(walk.pending.pop());
    }
  }

  private void visit(Path path) throws CommandException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException | SecurityException e) {
      visitor.other(path, UnmatchedFile.UNREADABLE);
      return;
    }
    if (attributes.isDirectory()) {
      enter(path);
    } else if (!attributes.isRegularFile()) {
      visitor.other(path, UnmatchedFile.NOT_A_FILE);
    } else if (!isExcluded.test(path)) {
      visitor.file(path);
    }
  }

  private void enter(Path folder) throws CommandException {
    List<Path> children = new ArrayList<>();
    try {
      if (!folders.add(folder.toRealPath())) {
        return;
      }
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(children::add);
      }
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      visitor.other(folder, UnmatchedFile.UNREADABLE_FOLDER);
      return;
    }
    children.sort(Comparator.comparing((Path child) -> child.toString()).reversed());
    children.forEach(pending::push);
  }
}
