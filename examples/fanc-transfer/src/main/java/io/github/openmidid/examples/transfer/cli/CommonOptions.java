package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command: language and help. */
final class CommonOptions {
  @Option(
      names = FancTransferCommand.LANGUAGE_OPTION,
      paramLabel = "nl|fr|de|en",
      descriptionKey = "help.language")
  private @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  /** Returns the language of the option, otherwise that of the user. */
  Locale locale(RuntimeEnvironment runtime) throws TransferException {
    if (language == null) {
      return TransferMessages.nearest(runtime.locale());
    }
    if (!TransferMessages.LANGUAGES.contains(language)) {
      throw new TransferException(Kind.LANGUAGE, TerminalText.oneLine(language, 40));
    }
    return Locale.forLanguageTag(language);
  }
}
