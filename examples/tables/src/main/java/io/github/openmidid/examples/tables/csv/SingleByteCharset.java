package io.github.openmidid.examples.tables.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Distinguishes the encodings with one byte per character in which programs in Belgium save text:
 * Windows-1252 (Excel), Mac Roman (Excel for Mac) and CP850 (DOS and "CSV (MS-DOS)" of Excel).
 */
final class SingleByteCharset {
  /** In the order of preference if nothing speaks for one of them. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM850"));

  /** The letters and signs outside ASCII that occur in Dutch, French and German. */
  private static final String USUAL =
      "éèêëàâäáçîïíôöóùûüúœñßÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒ°’‘“”„«»–—€µ²³\u00a0…·§";

  private SingleByteCharset() {}

  /** Returns the encoding in which most characters outside ASCII are usual ones. */
  static Charset guess(Path file) throws IOException {
    long[] counts = counts(file);
    Charset best = CANDIDATES.get(0);
    long most = Long.MIN_VALUE;
    for (Charset candidate : CANDIDATES) {
      long score = score(candidate, counts);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static long[] counts(Path file) throws IOException {
    long[] counts = new long[256];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        counts[b]++;
      }
    }
    return counts;
  }

  private static long score(Charset charset, long[] counts) {
    String characters = new String(highBytes(), charset);
    long score = 0;
    for (int i = 0; i < characters.length(); i++) {
      long count = counts[128 + i];
      score += USUAL.indexOf(characters.charAt(i)) >= 0 ? count : -count;
    }
    return score;
  }

  private static byte[] highBytes() {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (128 + i);
    }
    return bytes;
  }
}
