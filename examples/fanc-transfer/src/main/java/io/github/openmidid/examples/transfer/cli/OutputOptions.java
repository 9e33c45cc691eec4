package io.github.openmidid.examples.transfer.cli;

import java.nio.file.Path;
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

  /** Returns the folder of the findings files; empty for that of each file. */
  Optional<Path> findingsDir() {
    return Optional.ofNullable(findingsDir);
  }

  /** Returns the file of the report as a page, if it is wanted. */
  Optional<Path> html() {
    return Optional.ofNullable(html);
  }
}
