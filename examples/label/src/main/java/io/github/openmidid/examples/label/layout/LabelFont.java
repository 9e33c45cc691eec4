package io.github.openmidid.examples.label.layout;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of all labels: Liberation Sans, which is included in PDFBox. Its outlines are the same
 * in PDF, SVG and PNG, and on every machine.
 */
public final class LabelFont {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final LabelFont INSTANCE = new LabelFont();

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;
  private final double capHeight;

  private LabelFont() {
    try (InputStream in = open()) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      characters = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
      capHeight = font.getOS2Windows().getCapHeight() / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the font. */
  public static LabelFont get() {
    return INSTANCE;
  }

  /** Returns the font file, to be closed by the caller. */
  public static InputStream open() {
    InputStream in = TTFParser.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("the font is absent: " + RESOURCE);
    }
    return in;
  }

  /** Returns the size of the font (em) for a height of capital letters, in the same unit. */
  public double size(double height) {
    return height / capHeight;
  }

  /** Returns the width of a text whose capital letters are 1 high. */
  public double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum() / unitsPerEm / capHeight;
  }

  /**
   * Returns the outline of a text, with the y axis downwards.
   *
   * @param x the left end
   * @param baseline the lower end of capital letters
   * @param height the height of capital letters
   */
  public Shape outline(String text, double x, double baseline, double height) {
    double scale = size(height) / unitsPerEm;
    Path2D.Double outline = new Path2D.Double();
    double pen = x;
    for (int c : text.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, baseline);
      outline.append(place.createTransformedShape(glyph(c)), false);
      pen += advance(c) * scale;
    }
    return outline;
  }

  private Shape glyph(int c) {
    try {
      var glyph = font.getGlyph().getGlyph(characters.getGlyphId(c));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int c) {
    try {
      return font.getAdvanceWidth(characters.getGlyphId(c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
