package io.github.openmidid.examples.label.cli;

import io.github.openmidid.examples.label.text.LabelException;
import io.github.openmidid.examples.label.text.LabelException.Kind;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.label.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The option {@code --lang}: languages separated by commas, the first is that of the messages. */
final class LanguageOption {
  static final String NAME = "--lang";

  private static final Pattern COMMA = Pattern.compile(",");

  private LanguageOption() {}

  /**
   * Returns the languages, each once.
   *
   * @throws LabelException if one is not supported
   */
  static List<Locale> languages(String value) throws LabelException {
    List<Locale> languages = new ArrayList<>();
    for (String code : COMMA.split(value, -1)) {
      if (!LabelMessages.LANGUAGES.contains(code)) {
        throw new LabelException(Kind.LANGUAGE, SafeText.oneLine(code, 40));
      }
      Locale language = Locale.forLanguageTag(code);
      if (!languages.contains(language)) {
        languages.add(language);
      }
    }
    return languages;
  }

  /** Returns the language of messages: the first of the option, or else that of the user. */
  static Locale ofMessages(@Nullable String value, Locale user) {
    for (String language : LabelMessages.LANGUAGES) {
      if (value != null && (value + ",").startsWith(language + ",")) {
        return Locale.forLanguageTag(language);
      }
    }
    return LabelMessages.nearest(user);
  }

  /** Returns the value among arguments that have not been parsed, or null. */
  static @Nullable String among(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith(NAME + "=")) {
        return args.get(i).substring(NAME.length() + 1);
      }
      if (args.get(i).equals(NAME) && i + 1 < args.size()) {
        return args.get(i + 1);
      }
    }
    return null;
  }
}
