package io.github.openmidid.examples.label.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.InkImage;
import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.ProblemKind;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures the PDF: its boxes, and its pixels at a multiple of the resolution of the printer. */
class PdfLabelWriterTest {
  private static final LabelSettings STANDARD = LabelSettings.standard();
  private static final double POINT = 25.4 / 72;
  private static final int DPI = 600;
  private static final double PIXEL = 25.4 / DPI;
  private static final int SHEET_DPI = 300;

  @Test
  void eachPageHasTheSizeOfTheLabelAndIsPrintedUnscaled() throws Exception {
    byte[] pdf =
        new LabelPrinter(STANDARD.withSize(new LabelSize(80.5, 33)))
            .pdf(List.of(SampleIds.EXAMPLE, SampleIds.OTHER));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      for (PDPage page : document.getPages()) {
        for (PDRectangle box : List.of(page.getMediaBox(), page.getCropBox(), page.getTrimBox())) {
          assertThat(box.getWidth() * POINT).isEqualTo(80.5, within(1e-4));
          assertThat(box.getHeight() * POINT).isEqualTo(33, within(1e-4));
        }
        assertThat(page.getRotation()).isZero();
        assertThat(page.getUserUnit()).isEqualTo(1);
      }
      assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
          .isEqualTo("None");
    }
  }

  @Test
  void theTextIsTextInAnEmbeddedFont() throws Exception {
    byte[] pdf = new LabelPrinter(STANDARD).pdf(List.of(SampleIds.EXAMPLE));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).strip().lines())
          .containsExactly("MID-9912-", "3456-11", "voorlopig formaat · format provisoire");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("MID-9912-3456-11");
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).endsWith("LiberationSans");
      }
    }
  }

  @Test
  void theSameLabelsMakeTheSameBytes() throws CommandException {
    List<MidId> midIds = List.of(SampleIds.EXAMPLE, SampleIds.OTHER);

    assertThat(new LabelPrinter(STANDARD).pdf(midIds))
        .isEqualTo(new LabelPrinter(STANDARD).pdf(midIds));
  }

  @ParameterizedTest
  @EnumSource(SymbolKind.class)
  void modulesQuietZoneAndTextHaveTheirMillimetres(SymbolKind symbol) throws Exception {
    LabelSettings settings = STANDARD.withSymbol(symbol);
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);
    BufferedImage image =
        render(new LabelPrinter(settings).pdf(List.of(SampleIds.EXAMPLE)), 0, DPI);

    // A page of 70 mm, cut to whole pixels.
    assertThat(image.getWidth() * PIXEL).isEqualTo(70, within(PIXEL));
    assertThat(image.getHeight() * PIXEL).isEqualTo(30, within(PIXEL));
    // 6 dots at 300 dpi are 12 pixels at 600.
    LabelPixels.measureSymbol(image, label.symbol(), 0, 0, 12);
    LabelPixels.measureText(image, label, PIXEL);
  }

  @Test
  void labelsAreInTheirPlacesOnASheet() throws Exception {
    LabelSheet sheet =
        LabelSheet.a4()
            .withMargin(new LabelSize(7.5, 15.2))
            .withGap(new LabelSize(0, 3))
            .withSkip(1);
    LabelSettings settings = STANDARD.withSize(new LabelSize(64.6, 33.8));
    List<MidId> midIds = Collections.nCopies(24, SampleIds.EXAMPLE);
    byte[] pdf = new LabelPrinter(settings).sheet(midIds, sheet);
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);

    assertThat(sheet.columns(settings.size())).isEqualTo(3);
    assertThat(sheet.rows(settings.size())).isEqualTo(7);
    BufferedImage first = render(pdf, 0, SHEET_DPI);
    BufferedImage second = render(pdf, 1, SHEET_DPI);
    // The first place is skipped; the second one is the first label.
    assertThat(new InkImage(first).ink(area(7.5, 15.2, 64.6, 33.8)).isEmpty()).isTrue();
    LabelPixels.measureSymbol(first, label.symbol(), dots(7.5 + 64.6), dots(15.2), 6);
    LabelPixels.measureSymbol(
        first, label.symbol(), dots(7.5 + 2 * 64.6), dots(15.2 + 6 * 36.8), 6);
    LabelPixels.measureSymbol(second, label.symbol(), dots(7.5), dots(15.2), 6);
    assertThat(new InkImage(second).ink(area(7.5, 15.2 + 2 * 36.8, 190, 30)).isEmpty()).isTrue();
  }

  private static Rectangle area(double x, double y, double width, double height) {
    double pixel = 25.4 / SHEET_DPI;
    return new Rectangle(
        (int) (x / pixel), (int) (y / pixel), (int) (width / pixel), (int) (height / pixel));
  }

  /** Returns a place in mm in pixels, on a whole dot of 300 dpi. */
  private static int dots(double place) {
    return (int) Math.round(place / 25.4 * SHEET_DPI);
  }

  @Test
  void aSheetRejectsLabelsAndSkippedPlacesThatItDoesNotHave() {
    LabelPrinter large = new LabelPrinter(STANDARD.withSize(new LabelSize(201, 50)));
    LabelPrinter printer = new LabelPrinter(STANDARD);
    List<MidId> one = List.of(SampleIds.EXAMPLE);

    refused(() -> large.sheet(one, LabelSheet.a4()), LabelProblem.SHEET_FIT);
    refused(() -> printer.sheet(one, LabelSheet.a4().withSkip(18)), LabelProblem.SKIP);
    refused(() -> printer.sheet(one, LabelSheet.a4().withSkip(-1)), LabelProblem.SKIP);
    assertThat(LabelSheet.a4().columns(new LabelSize(70, 30))).isEqualTo(2);
    assertThat(LabelSheet.a4().rows(new LabelSize(70, 30))).isEqualTo(9);
    LabelSheet bare = LabelSheet.a4().withMargin(new LabelSize(0, 0)).withGap(new LabelSize(0, 0));
    assertThat(bare.columns(new LabelSize(70, 29.7))).isEqualTo(3);
    assertThat(bare.rows(new LabelSize(70, 29.7))).isEqualTo(10);
  }

  private interface Printing {
    byte[] print() throws CommandException;
  }

  private static void refused(Printing printing, ProblemKind kind) {
    assertThatThrownBy(printing::print)
        .isInstanceOfSatisfying(CommandException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private static BufferedImage render(byte[] pdf, int page, int dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
    }
  }
}
