package io.github.openmidid.examples.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

  @TempDir private Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("x.xls"), content);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void detectsByContent() throws IOException {
    assertThat(TableFile.of(file("PK\3\4…")).isWorkbook()).isTrue();
    assertThat(TableFile.of(file("MID-ID;Modaliteit\n")).isWorkbook()).isFalse();
    assertThat(TableFile.of(file("")).isWorkbook()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<5 jaar;MID-ID", "<MID>;x", "<?php;x"})
  void aTextMayBeginLikeMarkup(String text) throws IOException {
    assertThat(TableFile.of(file(text)).isWorkbook()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 | PDF",
        "<html><body><table> | HTML",
        "  <!DOCTYPE HTML PUBLIC | HTML",
        "<?xml version='1.0'?><html xmlns='x'> | HTML",
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook> | XML_2003",
        "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> | XML_2003",
      })
  void namesOtherDocuments(String content, Kind kind) throws IOException {
    assertRejected(file(content), kind);
  }

  @Test
  void namesBinaryData() throws IOException {
    assertRejected(file(new byte[] {1, 0, 0, 2, 0, 3}), Kind.BINARY);
  }

  @Test
  void distinguishesAPasswordFromAnOldWorkbook() throws IOException {
    ByteArrayOutputStream withPassword = new ByteArrayOutputStream();
    withPassword.write(OLE);
    withPassword.write(new byte[700]);
    withPassword.write("EEncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

    assertRejected(file(OLE), Kind.OLD_EXCEL);
    assertRejected(file(withPassword.toByteArray()), Kind.PASSWORD);
  }

  private static void assertRejected(Path file, Kind kind) {
    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> TableFile.of(file))
        .extracting(TableFileException::kind)
        .isEqualTo(kind);
  }
}
