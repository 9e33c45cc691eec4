package io.github.openmidid.examples.label.print;

import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.PlacedSymbol;
import io.github.openmidid.examples.label.layout.PlacedText;
import io.github.openmidid.examples.label.layout.SymbolMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Writes a label as PNG: black and white, a pixel per dot of the printer. */
final class PngLabelWriter {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double METRE = 1000;

  private PngLabelWriter() {}

  static byte[] png(MidIdLabel label) {
    double dot = label.symbol().module().dot();
    try {
      return encode(draw(label, dot), (int) Math.round(METRE / dot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage draw(MidIdLabel label, double dot) {
    int width = (int) Math.round(label.size().width() / dot);
    int height = (int) Math.round(label.size().height() / dot);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    symbol(graphics, label.symbol());
    graphics.scale(1 / dot, 1 / dot);
    for (PlacedText text : label.texts()) {
      graphics.fill(text.outline());
    }
    for (PlacedText note : label.notes()) {
      graphics.fill(note.outline());
    }
    graphics.dispose();
    return image;
  }

  private static void symbol(Graphics2D graphics, PlacedSymbol symbol) {
    int module = symbol.module().dots();
    for (SymbolMatrix.Run run : symbol.matrix().runs()) {
      graphics.fillRect(
          symbol.xDots() + run.column() * module,
          symbol.yDots() + run.row() * module,
          run.length() * module,
          module);
    }
  }

  private static byte[] encode(BufferedImage image, int pixelsPerMetre) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
      IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
      metadata.mergeTree(FORMAT, resolution(pixelsPerMetre));
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadataNode resolution(int pixelsPerMetre) {
    IIOMetadataNode physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", String.valueOf(pixelsPerMetre));
    physical.setAttribute("pixelsPerUnitYAxis", String.valueOf(pixelsPerMetre));
    physical.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(physical);
    return root;
  }
}
