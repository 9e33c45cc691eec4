package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the files that a command writes. */
final class OutputOptions {
  @Option(
      names = "--findings-dir",
      paramLabel = "${help.label.folder}",
      descriptionKey = "help.findingsDir")
  private @Nullable Path findingsDir;

  @Option(names = "--html", paramLabel = "${help.label.file}", descriptionKey = "help.html")
  private @Nullable Path html;

  /**
   * Returns the files that a run writes.
   *
   * @throws CommandException if the page would overwrite an input
   */
  OutputFiles files(List<Path> inputs) throws CommandException {
    OutputFiles files = new OutputFiles(inputs, Optional.ofNullable(findingsDir));
    if (html != null) {
      files.page(html);
    }
    return files;
  }

  /** Returns the file of the report as a page, if it is wanted. */
  Optional<Path> html() {
    return Optional.ofNullable(html);
  }
}
