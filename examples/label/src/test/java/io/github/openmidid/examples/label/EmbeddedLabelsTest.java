package io.github.openmidid.examples.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.label.print.LabelSheet;
import io.github.openmidid.examples.label.read.DecodedSymbol;
import io.github.openmidid.examples.label.read.LabelReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the code of the README, and checks that the README has it. */
class EmbeddedLabelsTest {
  @TempDir Path folder;

  @Test
  void aProgramPrintsAndReadsLabels() throws Exception {
    MidId midId = SampleIds.OTHER;
    List<MidId> midIds = SampleIds.many(25);

    LabelPrinter printer =
        new LabelPrinter(
            LabelSettings.standard().withSize(new LabelSize(50, 25)).withDistance(0.6));
    byte[] pdf = printer.pdf(List.of(midId));
    byte[] sheet = printer.sheet(midIds, LabelSheet.a4());
    Files.write(folder.resolve("photo.png"), printer.png(midId));
    List<DecodedSymbol> symbols = LabelReader.read(folder.resolve("photo.png"));

    assertThat(pages(pdf)).isEqualTo(1);
    assertThat(pages(sheet)).as("3 columns, 10 rows").isEqualTo(1);
    assertThat(symbols)
        .singleElement()
        .matches(symbol -> symbol.midId().orElseThrow().equals(midId));
    assertThat(Files.readString(Path.of(System.getProperty("basedir", "."), "README.md")))
        .contains("LabelSettings.standard().withSize(new LabelSize(50, 25)).withDistance(0.6)")
        .contains("byte[] pdf = printer.pdf(List.of(midId));")
        .contains("byte[] sheet = printer.sheet(midIds, LabelSheet.a4());")
        .contains("List<DecodedSymbol> symbols = LabelReader.read(");
  }

  private static int pages(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
