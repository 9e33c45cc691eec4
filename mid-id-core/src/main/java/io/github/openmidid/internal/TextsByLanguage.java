package io.github.openmidid.internal;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One message in each language of {@link TextBundle}, by language code; composed on each access.
 */
@NullMarked
public final class TextsByLanguage extends AbstractMap<String, String> {
  private final Function<Locale, String> message;

  /** Creates a map of the texts that a function returns. */
  public TextsByLanguage(Function<Locale, String> message) {
    this.message = message;
  }

  /**
   * Returns a copy of a map by language code, in the order of the languages.
   *
   * @throws IllegalArgumentException if a language is missing
   */
  public static TextsByLanguage copyOf(Map<String, String> texts) {
    if (texts instanceof TextsByLanguage text) {
      return text;
    }
    Map<String, String> copy = Map.copyOf(texts);
    if (!copy.keySet().containsAll(TextBundle.LANGUAGES)) {
      throw new IllegalArgumentException("a message is missing in nl, fr, de or en");
    }
    return new TextsByLanguage(locale -> Objects.requireNonNull(copy.get(locale.getLanguage())));
  }

  @Override
  public boolean containsKey(@Nullable Object language) {
    return language instanceof String text && TextBundle.LANGUAGES.contains(text);
  }

  @Override
  public @Nullable String get(@Nullable Object language) {
    return containsKey(language) ? message.apply(Locale.forLanguageTag((String) language)) : null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : TextBundle.LANGUAGES) {
      texts.put(language, message.apply(Locale.forLanguageTag(language)));
    }
    return texts.entrySet();
  }
}
