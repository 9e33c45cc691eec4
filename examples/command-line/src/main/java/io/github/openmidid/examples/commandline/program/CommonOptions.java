package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.CommandException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command: language and help. Use it as a mixin. */
public final class CommonOptions {
  @Option(names = LanguageOption.NAME, paramLabel = "nl|fr|de|en", descriptionKey = "help.language")
  private @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  /**
   * Returns the language of the option, otherwise that of the user.
   *
   * @throws CommandException if the language is not supported
   */
  public Locale locale(RuntimeEnvironment environment) throws CommandException {
    return LanguageOption.of(language, environment.locale());
  }
}
