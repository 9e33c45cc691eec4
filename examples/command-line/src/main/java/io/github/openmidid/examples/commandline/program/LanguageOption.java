package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.messages.SupportedLanguage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The option {@code --lang}: the language of messages, known before the arguments are parsed. */
public final class LanguageOption {
  /** The name of the option. */
  public static final String NAME = "--lang";

  private static final int SHOWN = 40;

  private LanguageOption() {}

  /**
   * Returns the language of the option, or else that of the user.
   *
   * @param value the value of the option; null if it is not given
   * @throws CommandException if the language is not supported
   */
  public static Locale of(@Nullable String value, Locale user) throws CommandException {
    return value == null ? SupportedLanguage.nearest(user) : supported(value);
  }

  /**
   * Returns a supported language.
   *
   * @throws CommandException if the language is not supported
   */
  public static Locale supported(String tag) throws CommandException {
    if (!SupportedLanguage.TAGS.contains(tag)) {
      throw new CommandException(CommonProblem.LANGUAGE, SafeText.oneLine(tag, SHOWN));
    }
    return Locale.forLanguageTag(tag);
  }

  /**
   * Returns the language of messages: the first of a value, which may be several languages
   * separated by commas, or else that of the user. It never fails, because the message about a
   * language that is not supported needs a language itself.
   */
  public static Locale ofMessages(@Nullable String value, Locale user) {
    for (String tag : SupportedLanguage.TAGS) {
      if (value != null && (value + ",").startsWith(tag + ",")) {
        return Locale.forLanguageTag(tag);
      }
    }
    return SupportedLanguage.nearest(user);
  }

  /** Returns the value among arguments that have not been parsed, or null. */
  static @Nullable String among(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(NAME + "=")) {
        return arguments.get(i).substring(NAME.length() + 1);
      }
      if (arguments.get(i).equals(NAME) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return null;
  }
}
