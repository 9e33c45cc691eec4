package io.github.openmidid.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of {@code words.txt}: terms that texts for people must not use, and their replacements.
 */
record LanguageCheck(List<Rule> rules) {
  private static final int NAME_LENGTH = 10;

  /**
   * A rule, which is one block of the file.
   *
   * @param language the language of the rule, or {@code all}
   * @param not the pattern that no text may match
   * @param example a text that the pattern matches
   * @param better the replacement
   * @param reason the reason for the rule
   * @param only the keys to which the rule applies
   * @param except the keys to which the rule does not apply
   */
  record Rule(
      String language,
      Pattern not,
      String example,
      String better,
      String reason,
      Pattern only,
      Pattern except) {

    private static Rule of(Map<String, String> lines) {
      return new Rule(
          Objects.requireNonNull(lines.remove("language"), "language"),
          pattern(Objects.requireNonNull(lines.remove("not"), "not")),
          Objects.requireNonNull(lines.remove("as in"), "as in"),
          Objects.requireNonNull(lines.remove("but"), "but"),
          Objects.requireNonNull(lines.remove("because"), "because"),
          pattern(Objects.requireNonNullElse(lines.remove("only"), ".*")),
          pattern(Objects.requireNonNullElse(lines.remove("except"), "")));
    }

    /** Compiles a pattern in which letters with accents are letters, on every JDK. */
    private static Pattern pattern(String regex) {
      return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private boolean holdsFor(ProgramText text) {
      return (language.equals("all") || language.equals(text.language()))
          && only.matcher(text.key()).matches()
          && !except.matcher(text.key()).matches();
    }
  }

  static LanguageCheck read() {
    List<Rule> rules = new ArrayList<>();
    Map<String, String> block = new HashMap<>();
    for (String line : lines()) {
      if (line.isBlank() && !block.isEmpty()) {
        rules.add(Rule.of(block));
        if (!block.isEmpty()) {
          throw new IllegalArgumentException("not a line of a rule: " + block);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String name = line.substring(0, NAME_LENGTH).strip();
        if (block.put(name, line.substring(NAME_LENGTH)) != null) {
          throw new IllegalArgumentException("twice in a rule: " + line);
        }
      }
    }
    return new LanguageCheck(rules);
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LanguageCheck.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(reader.lines().toList());
      lines.add("");
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the violations of a text, each with the replacement and the reason. */
  List<String> violations(ProgramText text) {
    List<String> violations = new ArrayList<>();
    for (Rule rule : rules) {
      Matcher matcher = rule.not().matcher(text.text());
      if (rule.holdsFor(text) && matcher.find()) {
        violations.add(
            String.format(
                "%s: %s (%s) says \"%s\" in \"%s\"; better: %s, because: %s",
                text.file(),
                text.key(),
                text.language(),
                matcher.group(),
                text.text(),
                rule.better(),
                rule.reason()));
      }
    }
    return violations;
  }
}
