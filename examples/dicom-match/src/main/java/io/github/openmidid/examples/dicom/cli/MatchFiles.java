package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.examples.commandline.file.InputFiles;
import io.github.openmidid.examples.dicom.file.DicomFileReader;
import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run.
 *
 * @param paths the files and folders to be read
 * @param directory the list of devices
 * @param aliases the list of aliases
 * @param out the csv file to be written
 * @param html the page to be written
 */
record MatchFiles(
    List<Path> paths,
    @Nullable Path directory,
    @Nullable Path aliases,
    @Nullable Path out,
    @Nullable Path html) {

  /**
   * Checks, before anything is read or written, that the inputs exist and that no result overwrites
   * one of them or a DICOM file.
   *
   * @param others further files that no result may overwrite
   */
  void check(List<Path> others) throws CommandException {
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new CommandException(CommonProblem.MISSING_FILE, SafeText.path(path));
      }
    }
    List<Path> inputs = new ArrayList<>(paths);
    inputs.addAll(others);
    Stream.of(directory, aliases).filter(Objects::nonNull).forEach(inputs::add);
    for (Path result : results()) {
      if (inputs.stream().anyMatch(input -> InputFiles.isSame(input, result)) || isObject(result)) {
        throw new CommandException(MatchProblem.RESULT_OVER_INPUT, SafeText.path(result));
      }
      inputs.add(result);
    }
  }

  /** Returns whether a path is one of the results. */
  boolean isResult(Path path) {
    return results().stream()
        .anyMatch(result -> result.endsWith(path.getFileName()) && InputFiles.isSame(result, path));
  }

  private List<Path> results() {
    return Stream.of(out, html).filter(Objects::nonNull).toList();
  }

  private static boolean isObject(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      DicomFileReader.read(file);
      return true;
    } catch (DicomFileException e) {
      return e.kind() != DicomFileException.Kind.NOT_DICOM;
    } catch (IOException e) {
      return false; // whether it can be written turns out when it is
    }
  }
}
