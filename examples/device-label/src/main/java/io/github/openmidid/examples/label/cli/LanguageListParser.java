package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.commandline.program.LanguageOption;
import io.github.openmidid.examples.messages.CommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parses the languages of a label, separated by commas; the first is that of the messages. */
final class LanguageListParser {
  private static final Pattern COMMA = Pattern.compile(",");

  private LanguageListParser() {}

  /**
   * Returns the languages, each once.
   *
   * @throws CommandException if one is not supported
   */
  static List<Locale> languages(String value) throws CommandException {
    List<Locale> languages = new ArrayList<>();
    for (String tag : COMMA.split(value, -1)) {
      Locale language = LanguageOption.supported(tag);
      if (!languages.contains(language)) {
        languages.add(language);
      }
    }
    return languages;
  }
}
