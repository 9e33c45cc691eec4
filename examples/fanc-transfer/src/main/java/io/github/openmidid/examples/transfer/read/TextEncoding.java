package io.github.openmidid.examples.transfer.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encoding of a text file: that of its byte order mark; without one, UTF-8 if the file is valid
 * UTF-8, otherwise Windows-1252, in which Excel saves csv in Western Europe.
 *
 * @param charset the encoding
 * @param markLength the number of bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  /** Detects the encoding of a file; empty if it is not text. */
  static Optional<TextEncoding> of(Path file) throws IOException {
    TextEncoding encoding = marked(file);
    try {
      return hasNul(file, encoding) ? Optional.empty() : Optional.of(encoding);
    } catch (CharacterCodingException e) {
      TextEncoding assumed =
          new TextEncoding(
              WINDOWS_1252,
              encoding.charset.equals(StandardCharsets.UTF_8) ? encoding.markLength : 0);
      return hasNul(file, assumed) ? Optional.empty() : Optional.of(assumed);
    }
  }

  boolean isAssumed() {
    return charset.equals(WINDOWS_1252);
  }

  private static TextEncoding marked(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(UTF_8_MARK.length);
    }
    byte[] two = Arrays.copyOf(start, 2);
    if (Arrays.equals(two, UTF_16LE_MARK)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (Arrays.equals(two, UTF_16BE_MARK)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return new TextEncoding(StandardCharsets.UTF_8, Arrays.equals(start, UTF_8_MARK) ? 3 : 0);
  }

  /** Returns whether NUL, which does not occur in text, occurs in the file. */
  private static boolean hasNul(Path file, TextEncoding encoding) throws IOException {
    try (Reader reader = encoding.open(file)) {
      int c = reader.read();
      while (c > 0) {
        c = reader.read();
      }
      return c == 0;
    }
  }

  /**
   * Opens the file after its byte order mark; reading fails on bytes that are invalid in this
   * encoding.
   */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    CodingErrorAction onError = isAssumed() ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    return new BufferedReader(
        new InputStreamReader(
            in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError)));
  }
}
