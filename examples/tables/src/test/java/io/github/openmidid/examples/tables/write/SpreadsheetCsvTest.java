package io.github.openmidid.examples.tables.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

  private static String written(String... cells) {
    StringWriter text = new StringWriter();
    SpreadsheetCsv csv = SpreadsheetCsv.start(text, List.of("a", "b"));
    csv.write(List.of(cells));
    csv.flush();
    return text.toString();
  }

  @Test
  void writesWhatASpreadsheetOpensWithColumnsAndAccents() {
    assertThat(written("é", "x=1")).isEqualTo("\uFEFFa;b\r\né;x=1\r\n");
  }

  @Test
  void quotesWhatWouldEndACell() {
    assertThat(written("a;\"b\"", "c\nd")).endsWith("\r\n\"a;\"\"b\"\"\";\"c\nd\"\r\n");
    assertThat(written("", "c\rd")).endsWith("\r\n;\"c\rd\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"})
  void escapesFormulas(String formula) {
    assertThat(written(formula, "")).endsWith("\r\n'" + formula + ";\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r=1", "\n=1"})
  void escapesFormulasAfterALineEnd(String formula) {
    assertThat(written(formula, "")).endsWith("\r\n\"'" + formula + "\";\r\n");
  }

  @Test
  void rejectsARowOfAnotherWidth() {
    assertThatIllegalArgumentException().isThrownBy(() -> written("1"));
    assertThatIllegalArgumentException().isThrownBy(() -> written("1", "2", "3"));
  }

  @Test
  void reportsAWriterThatFails() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> SpreadsheetCsv.start(full, List.of("a")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
