package io.github.openmidid.examples.label.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.label.print.LabelPrinter;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads printed labels back: the PNG, and the PDF rendered at the resolution of the printer. {@code
 * -Dlabel.images=FOLDER} keeps the images for an independent reader.
 */
@Tag("campaign")
class ReadBackTest {
  private static final List<MidId> MID_IDS = SampleIds.many(Integer.getInteger("label.midIds", 1));

  /** The short form has the common resolution only. */
  static Stream<Arguments> printers() {
    return Stream.of(SymbolKind.values())
        .flatMap(
            symbol ->
                IntStream.of(300, 600)
                    .filter(dpi -> dpi == 300 || MID_IDS.size() > 1)
                    .mapToObj(dpi -> Arguments.of(symbol, dpi)));
  }

  @ParameterizedTest
  @MethodSource("printers")
  void everyLabelIsReadExactly(SymbolKind symbol, int dpi) throws Exception {
    LabelPrinter printer =
        new LabelPrinter(LabelSettings.standard().withSymbol(symbol).withDpi(dpi));
    try (PDDocument document = Loader.loadPDF(printer.pdf(MID_IDS))) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < MID_IDS.size(); i++) {
        MidId midId = MID_IDS.get(i);
        List<DecodedSymbol> expected =
            List.of(new DecodedSymbol(symbol.display(), midId.toString(), false));
        byte[] png = printer.png(midId);
        keep(png, midId + "-" + symbol.code() + "-" + dpi + ".png");

        assertThat(LabelReader.read(ImageIO.read(new ByteArrayInputStream(png))))
            .isEqualTo(expected);
        assertThat(LabelReader.read(renderer.renderImageWithDPI(i, dpi, ImageType.GRAY)))
            .isEqualTo(expected);
      }
    }
  }

  private static void keep(byte[] png, String name) throws Exception {
    String folder = System.getProperty("label.images");
    if (folder != null) {
      Files.write(Files.createDirectories(Path.of(folder)).resolve(name), png);
    }
  }
}
