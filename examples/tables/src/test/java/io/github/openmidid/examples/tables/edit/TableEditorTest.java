package io.github.openmidid.examples.tables.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.examples.tables.xlsx.WorkbookZipWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableEditorTest {
  @TempDir private Path folder;

  @Test
  void changesATextAndAWorkbookByTheirContent() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "a|b");
    Path workbook = new WorkbookZipWriter("<row><c/></row>").write(folder.resolve("workbook.csv"));
    Path target = folder.resolve("target");
    List<CellEdit> ofText = List.of(new CellEdit("", 1, 1, "b", "c"));
    List<CellEdit> ofWorkbook = List.of(new CellEdit("One", 1, 0, "", "c"));

    assertThat(TableEditor.write(text, Optional.of('|'), ofText, target).applied())
        .isEqualTo(ofText);
    assertThat(target).hasContent("a|c");
    assertThat(TableEditor.write(workbook, Optional.empty(), ofWorkbook, target).applied())
        .isEqualTo(ofWorkbook);
  }

  @Test
  void needsTheDelimiterOfAText() throws IOException {
    Path text = Files.writeString(folder.resolve("text.csv"), "a;b");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TableEditor.write(text, Optional.empty(), List.of(), folder.resolve("target")));
  }
}
