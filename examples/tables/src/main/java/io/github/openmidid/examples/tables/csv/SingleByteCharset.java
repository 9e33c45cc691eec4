package io.github.openmidid.examples.tables.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Distinguishes the encodings with one byte per character in which programs in Belgium save text:
 * Windows-1252 (Excel), Mac Roman (Excel for Mac) and CP850 (DOS and "CSV (MS-DOS)" of Excel).
 */
final class SingleByteCharset {
  /** The encodings, in the order of preference for texts that do not distinguish them. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM850"));

  /** The letters outside ASCII of Dutch, French and German words. */
  private static final String FREQUENT = "éèêëàâäáçîïíôöóùûüúœñß";

  /** The less frequent characters of Dutch, French and German texts. */
  private static final String RARE = "ÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒ°’‘“”„«»–—€µ²³\u00a0…·§";

  private SingleByteCharset() {}

  /** Returns the encoding in which the characters outside ASCII are the most usual ones. */
  static Charset guess(Path file) throws IOException {
    Charset best = CANDIDATES.get(0);
    long most = Long.MIN_VALUE;
    for (Charset candidate : CANDIDATES) {
      long score = score(file, candidate);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static long score(Path file, Charset charset) throws IOException {
    long score = 0;
    char before = ' ';
    char[] buffer = new char[1 << 13];
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset)) {
      for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
        for (int i = 0; i < length; i++) {
          score += buffer[i] < 128 ? 0 : weight(before, buffer[i]);
          before = buffer[i];
        }
      }
    }
    return score;
  }

  /** A capital within a word is improbable. */
  private static int weight(char before, char c) {
    if (FREQUENT.indexOf(c) >= 0) {
      return 2;
    }
    if (RARE.indexOf(c) < 0 || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
      return -2;
    }
    return 1;
  }
}
