package io.github.openmidid.examples.billing.cli;

import static io.github.openmidid.examples.commandline.file.InputFiles.isSame;

import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run.
 *
 * @param inputs the files to be checked
 * @param codes the list of codes
 * @param layout the positions of records
 * @param out the csv file to be written
 * @param html the page to be written
 */
record RunFiles(
    List<Path> inputs,
    @Nullable Path codes,
    @Nullable Path layout,
    @Nullable Path out,
    @Nullable Path html) {

  /**
   * Checks, before anything is read or written, that the inputs are different files and that no
   * result overwrites one of them.
   *
   * @param others further files that no result may overwrite
   */
  void check(List<Path> others) throws CommandException {
    List<Path> known = new ArrayList<>(inputs);
    Stream.of(codes, layout).filter(Objects::nonNull).forEach(known::add);
    for (Path file : known) {
      if (Files.notExists(file)) {
        throw new CommandException(CommonProblem.MISSING_FILE, SafeText.path(file));
      }
      if (!Files.isRegularFile(file)) {
        throw new CommandException(BillingProblem.UNREADABLE, SafeText.path(file));
      }
    }
    for (Path input : inputs) {
      if (inputs.stream().filter(file -> isSame(file, input)).count() > 1) {
        throw new CommandException(BillingProblem.SAME_FILE, SafeText.path(input));
      }
    }
    known.addAll(others);
    for (Path result : Stream.of(out, html).filter(Objects::nonNull).toList()) {
      if (known.stream().anyMatch(file -> isSame(file, result))) {
        throw new CommandException(BillingProblem.RESULT_OVER_INPUT, SafeText.path(result));
      }
      known.add(result);
    }
  }
}
