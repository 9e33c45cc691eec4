package io.github.openmidid.examples.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Numéro d’appareil;Modalité",
        "windows-1252 | Gerätenummer;Hersteller;für",
        "windows-1252 | coördinaten;coëfficiënt",
        "x-MacRoman   | Numéro d’appareil;Modalité",
        "x-MacRoman   | Gerätenummer;Größe",
        "x-MacRoman   | Hôpital Saint-Luc;N° d'appareil;Modalité",
        "IBM850       | Numéro d'appareil;Modalité",
        "IBM850       | Gerätenummer;Größe",
        "IBM850       | Hôpital Érasme;ça",
      })
  void distinguishesEncodingsWithOneByte(String charset, String text) throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), text.getBytes(Charset.forName(charset)));
    TextEncoding encoding = TextEncoding.of(file).orElseThrow();

    assertThat(encoding.charset().name()).isEqualTo(charset);
    assertThat(encoding.isAssumed()).isTrue();
    assertThat(firstLine(file, encoding)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, '\uFEFF'",
    "UTF-16LE, ''",
    "UTF-16LE, '\uFEFF'",
    "UTF-16BE, ''",
    "UTF-16BE, '\uFEFF'",
  })
  void readsUnicodeWithAndWithoutAMark(String charset, String mark) throws IOException {
    String text = "Numéro d’appareil;Modalité";
    Path file =
        Files.write(folder.resolve("x.csv"), (mark + text).getBytes(Charset.forName(charset)));
    TextEncoding encoding = TextEncoding.of(file).orElseThrow();

    assertThat(encoding.charset().name()).isEqualTo(charset);
    assertThat(encoding.isAssumed()).isFalse();
    assertThat(firstLine(file, encoding)).isEqualTo(text);
  }

  @Test
  void binaryDataIsNoText() throws IOException {
    Path file = Files.write(folder.resolve("x.csv"), new byte[] {1, 0, 0, 2, 0, 3, (byte) 0xFF, 0});

    assertThat(TextEncoding.of(file)).isEmpty();
  }

  private static String firstLine(Path file, TextEncoding encoding) throws IOException {
    try (BufferedReader reader = new BufferedReader(encoding.open(file))) {
      return reader.readLine();
    }
  }
}
