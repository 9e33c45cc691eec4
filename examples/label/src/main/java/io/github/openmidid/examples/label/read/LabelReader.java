package io.github.openmidid.examples.label.read;

import io.github.openmidid.examples.messages.CommandException;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds and decodes the Data Matrix and QR symbols in a photo, a scan or a printed image.
 *
 * <pre>{@code
 * for (DecodedSymbol symbol : LabelReader.read(Path.of("photo.jpg"))) {
 *   symbol.midId().ifPresent(midId -> …);
 * }
 * }</pre>
 *
 * <p>It reads symbols only: compare the text of the label yourself.
 */
public final class LabelReader {
  private static final int LONGEST_SIDE = 3000;
  private static final int SEARCHED_SIDE = 1000;
  private static final int SYMBOL_SIDE = 480;

  /** The margin on each side by which the decoded area is wider than the dark one. */
  private static final double BORDER = 0.12;

  private LabelReader() {}

  /**
   * Returns the symbols in an image file, each content once.
   *
   * @param file a PNG, JPEG, BMP, GIF or TIFF of at most 64 MB and 200 million pixels
   * @throws CommandException if it is not such an image
   */
  public static List<DecodedSymbol> read(Path file) throws CommandException {
    return read(LabelImageReader.read(file));
  }

  /** Returns the symbols in an image, each content once. */
  public static List<DecodedSymbol> read(BufferedImage image) {
    return read(GrayImage.of(image));
  }

  private static List<DecodedSymbol> read(GrayImage original) {
    SymbolDecoder decoder = new SymbolDecoder();
    GrayImage image = original.reducedTo(LONGEST_SIDE);
    GrayImage small = image.reducedTo(SEARCHED_SIDE);
    Set<DecodedSymbol> symbols = new LinkedHashSet<>(decoder.decodeCodes(image));
    double scale = (double) image.width() / small.width();
    for (DarkArea area : DarkAreaFinder.find(small)) {
      decoder.decode(part(image, area, scale).reducedTo(SYMBOL_SIDE)).ifPresent(symbols::add);
    }
    if (symbols.isEmpty()) {
      decoder.decode(small).ifPresent(symbols::add);
    }
    return List.copyOf(symbols);
  }

  private static GrayImage part(GrayImage image, DarkArea area, double scale) {
    double border = BORDER * Math.max(area.width(), area.height()) + 2;
    int left = (int) Math.max(0, (area.left() - border) * scale);
    int top = (int) Math.max(0, (area.top() - border) * scale);
    int right = (int) Math.min(image.width(), (area.right() + 1 + border) * scale);
    int bottom = (int) Math.min(image.height(), (area.bottom() + 1 + border) * scale);
    return image.part(left, top, right - left, bottom - top);
  }
}
