package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.commandline.file.InputFiles;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a run writes. One that would overwrite an input or another file of the run is
 * rejected before anything is read.
 */
public final class OutputFiles {
  private final List<Path> inputs;
  private final Optional<Path> directory;
  private final Set<Path> taken = new HashSet<>();

  /**
   * Creates the files of a run.
   *
   * @param inputs the files that the run reads
   * @param directory the folder of the results; empty for that of each file
   */
  public OutputFiles(List<Path> inputs, Optional<Path> directory) {
    this.inputs = inputs;
    this.directory = directory;
  }

  /** Returns the file for the results of an input: its name and this suffix. */
  public Path of(Path input, String suffix) throws CommandException {
    Path named = InputFiles.named(input);
    String name = named.getFileName() + suffix;
    Path target = directory.map(d -> d.resolve(name)).orElseGet(() -> named.resolveSibling(name));
    if (isInput(target)) {
      throw new CommandException(
          TransferProblem.FINDINGS_OVER_INPUT, SafeText.path(named), SafeText.path(target));
    }
    if (!taken.add(target.toAbsolutePath().normalize())) {
      throw new CommandException(
          TransferProblem.FINDINGS_TWICE, SafeText.path(named), SafeText.path(target));
    }
    return target;
  }

  /** Verifies that a page overwrites no input, and takes its name. */
  public void page(Path page) throws CommandException {
    if (isInput(page) || !taken.add(page.toAbsolutePath().normalize())) {
      throw new CommandException(TransferProblem.PAGE_OVER_INPUT, SafeText.path(page));
    }
  }

  /** Verifies that a result overwrites no input and no other result, and takes its name. */
  public void result(Path result) throws CommandException {
    if (isInput(result) || !taken.add(result.toAbsolutePath().normalize())) {
      throw new CommandException(TransferProblem.RESULT_OVER_INPUT, SafeText.path(result));
    }
  }

  private boolean isInput(Path target) {
    return inputs.stream().anyMatch(input -> InputFiles.isSame(input, target));
  }
}
