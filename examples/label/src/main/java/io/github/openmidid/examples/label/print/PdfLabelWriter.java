package io.github.openmidid.examples.label.print;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.layout.LabelFont;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.PlacedSymbol;
import io.github.openmidid.examples.label.layout.PlacedText;
import io.github.openmidid.examples.label.layout.SymbolMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes labels as PDF: text as text with an embedded font, the symbol as one black area. The same
 * labels make the same bytes.
 */
final class PdfLabelWriter implements AutoCloseable {
  private static final double POINT = 72 / 25.4;

  private final PDDocument document = new PDDocument();
  private final PDFont font;

  private PdfLabelWriter(List<MidIdLabel> labels) throws IOException {
    try (InputStream in = LabelFont.open()) {
      font = PDType0Font.load(document, in, true);
    }
    document.setDocumentId((long) labels.hashCode());
    document.setVersion(1.7f);
    document
        .getDocumentInformation()
        .setTitle(
            labels.stream()
                .map(MidIdLabel::midId)
                .map(MidId::toString)
                .collect(Collectors.joining(", ")));
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }

  static byte[] pages(List<MidIdLabel> labels) {
    try (PdfLabelWriter writer = new PdfLabelWriter(labels)) {
      for (MidIdLabel label : labels) {
        writer.draw(label, writer.page(label.size()), 0, 0);
      }
      return writer.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] sheets(List<MidIdLabel> labels, LabelSheet sheet) {
    try (PdfLabelWriter writer = new PdfLabelWriter(labels)) {
      for (int i = 0; i < labels.size(); i++) {
        MidIdLabel label = labels.get(i);
        while (writer.document.getNumberOfPages() <= sheet.pageOf(i, label.size())) {
          writer.page(sheet.page());
        }
        PDPage page = writer.document.getPage(sheet.pageOf(i, label.size()));
        writer.draw(label, page, sheet.left(i, label.size()), sheet.top(i, label.size()));
      }
      return writer.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPage page(LabelSize size) {
    PDPage page =
        new PDPage(
            new PDRectangle((float) (size.width() * POINT), (float) (size.height() * POINT)));
    document.addPage(page);
    return page;
  }

  private void draw(MidIdLabel label, PDPage page, double left, double top) throws IOException {
    double height = page.getMediaBox().getHeight();
    double dot = label.symbol().module().dot();
    // On a sheet, too, the symbol begins on a whole dot.
    double x = Math.round(left / dot) * dot;
    double y = Math.round(top / dot) * dot;
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
      symbol(content, label.symbol(), x, y, height);
      for (PlacedText text : label.texts()) {
        text(content, text, left, top, height);
      }
      for (PlacedText note : label.notes()) {
        text(content, note, left, top, height);
      }
    }
  }

  private static void symbol(
      PDPageContentStream content, PlacedSymbol symbol, double left, double top, double height)
      throws IOException {
    double module = symbol.module().millimetres();
    for (SymbolMatrix.Run run : symbol.matrix().runs()) {
      content.addRect(
          (float) ((left + symbol.x(run.column())) * POINT),
          (float) (height - (top + symbol.y(run.row()) + module) * POINT),
          (float) (run.length() * module * POINT),
          (float) (module * POINT));
    }
    content.fill();
  }

  private void text(
      PDPageContentStream content, PlacedText text, double left, double top, double height)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) (LabelFont.get().size(text.height()) * POINT));
    content.newLineAtOffset(
        (float) ((left + text.x()) * POINT), (float) (height - (top + text.baseline()) * POINT));
    content.showText(text.text());
    content.endText();
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
