package io.github.openmidid.examples.tables.csv;

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
import java.util.Optional;

/**
 * The encoding of a text file: that of its byte order mark; without one, UTF-8 if the file is valid
 * UTF-8, UTF-16 if every second byte is NUL, otherwise the {@link SingleByteCharset} whose letters
 * people use.
 *
 * @param charset the encoding
 * @param markLength the number of bytes of the byte order mark
 * @param isAssumed whether it is only the most probable one
 */
public record TextEncoding(Charset charset, int markLength, boolean isAssumed) {
  private static final int SAMPLE = 1 << 16;

  /** Detects the encoding of a file; empty if it is not text. */
  public static Optional<TextEncoding> of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SAMPLE);
    }
    TextEncoding encoding = marked(start);
    if (encoding.charset.equals(StandardCharsets.UTF_8)) {
      return switch (Utf8Check.of(file, encoding.markLength)) {
        case TEXT -> Optional.of(encoding);
        case HAS_NUL -> Optional.empty();
        case OTHER_ENCODING -> assumed(file, encoding.markLength);
      };
    }
    try {
      return hasNul(file, encoding) ? Optional.empty() : Optional.of(encoding);
    } catch (CharacterCodingException e) {
      return assumed(file, 0);
    }
  }

  private static Optional<TextEncoding> assumed(Path file, int markLength) throws IOException {
    TextEncoding assumed = new TextEncoding(SingleByteCharset.guess(file), markLength, true);
    return hasNul(file, assumed) ? Optional.empty() : Optional.of(assumed);
  }

  /** Returns the name that people know: {@code Windows-1252}, {@code Mac Roman}. */
  public String displayName() {
    return switch (charset.name()) {
      case "windows-1252" -> "Windows-1252";
      case "x-MacRoman" -> "Mac Roman";
      case "IBM850" -> "CP850 (MS-DOS)";
      default -> charset.name();
    };
  }

  private static TextEncoding marked(byte[] start) {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, false);
    }
    if (begins(start, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (begins(start, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, false);
    }
    if (isNulAtEverySecond(start, 1)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0, false);
    }
    if (isNulAtEverySecond(start, 0)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0, false);
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0, false);
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether most bytes at odd, or even, places are NUL and the others never. */
  private static boolean isNulAtEverySecond(byte[] start, int parity) {
    int nul = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        if (i % 2 != parity) {
          return false;
        }
        nul++;
      }
    }
    return nul > 0 && nul * 3 >= start.length;
  }

  /** Returns whether NUL, which does not occur in text, occurs in the file. */
  private static boolean hasNul(Path file, TextEncoding encoding) throws IOException {
    char[] buffer = new char[1 << 13];
    try (Reader reader = encoding.open(file)) {
      for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == 0) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /**
   * Opens the file after its byte order mark; reading fails on bytes that are invalid in this
   * encoding, unless it is assumed.
   */
  public Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(markLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    CodingErrorAction onError = isAssumed ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    return new BufferedReader(
        new InputStreamReader(
            in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError)));
  }
}
