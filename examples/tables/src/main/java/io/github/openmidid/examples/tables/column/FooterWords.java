package io.github.openmidid.examples.tables.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;

/** The words with which totals, remarks and signatures begin. */
public final class FooterWords {
  private static final Set<String> TOTALS = new HashSet<>();
  private static final Set<String> TEXTS = new HashSet<>();
  private static final int LONGEST = 24;

  static {
    String resource = "footer-words.txt";
    try (InputStream in = Objects.requireNonNull(FooterWords.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        StringTokenizer tokens = new StringTokenizer(line);
        String first = tokens.hasMoreTokens() ? tokens.nextToken() : "";
        while (first.endsWith(":") && tokens.hasMoreTokens()) {
          (first.equals("TOTAL:") ? TOTALS : TEXTS).add(tokens.nextToken());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FooterWords() {}

  /** Returns whether a text begins as that of a total does: {@code Totaal: 12}. */
  public static boolean isTotal(String text) {
    return TOTALS.contains(firstWord(text));
  }

  /** Returns whether a text begins as a remark or signature below a table does. */
  public static boolean isText(String text) {
    String stripped = text.strip();
    return stripped.startsWith("*") || stripped.startsWith("(*") || TEXTS.contains(firstWord(text));
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    int end = 0;
    while (end < stripped.length()
        && end < LONGEST
        && (Character.isLetter(stripped.charAt(end)) || stripped.charAt(end) == '-')) {
      end++;
    }
    return Normalizer.normalize(stripped.substring(0, end), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
