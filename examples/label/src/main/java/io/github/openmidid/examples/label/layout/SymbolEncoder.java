package io.github.openmidid.examples.label.layout;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.util.BitSet;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Encodes the canonical text of a MID-ID in a symbol, without its quiet zone. With the GS1 company
 * prefix of the operator it encodes an asset number: application identifier 8004, prefix, canonical
 * text (GS1 General Specifications, GIAI).
 */
final class SymbolEncoder {
  static final String ASSET_NUMBER = "8004";

  private static final int MAX_ASSET_NUMBER = 30;

  private SymbolEncoder() {}

  /** Returns the symbol of a MID-ID. */
  static SymbolMatrix encode(MidId midId, LabelSettings settings) throws CommandException {
    String text = midId.toString();
    if (settings.gs1Prefix().isEmpty()) {
      return matrix(settings.symbol(), symbol(settings.symbol()), text, text);
    }
    String asset = assetNumber(settings.gs1Prefix().get(), text);
    if (settings.symbol() != SymbolKind.DATA_MATRIX) {
      throw new CommandException(LabelProblem.GS1_QR);
    }
    Symbol symbol = symbol(settings.symbol());
    // Before the content: it decides how the content is read.
    symbol.setDataType(Symbol.DataType.GS1);
    return matrix(
        settings.symbol(), symbol, "[" + ASSET_NUMBER + "]" + asset, ASSET_NUMBER + asset);
  }

  private static String assetNumber(String prefix, String text) throws CommandException {
    if (!prefix.matches("[0-9]{4,12}")) {
      throw new CommandException(LabelProblem.GS1_PREFIX, SafeText.oneLine(prefix, 40));
    }
    String asset = prefix + text;
    if (asset.length() > MAX_ASSET_NUMBER) {
      throw new CommandException(LabelProblem.GS1_LENGTH, asset.length(), MAX_ASSET_NUMBER);
    }
    return asset;
  }

  private static Symbol symbol(SymbolKind kind) {
    if (kind == SymbolKind.QR) {
      QrCode code = new QrCode();
      // Raised by the encoder where the symbol does not grow: level Q for 16 characters.
      code.setPreferredEccLevel(QrCode.EccLevel.M);
      return code;
    }
    DataMatrix matrix = new DataMatrix();
    matrix.setForceMode(DataMatrix.ForceMode.SQUARE);
    return matrix;
  }

  private static SymbolMatrix matrix(SymbolKind kind, Symbol symbol, String input, String content) {
    symbol.setContent(input);
    int side = symbol.getWidth();
    BitSet dark = new BitSet(side * side);
    for (Rectangle area : symbol.getRectangles()) {
      for (int row = (int) area.y; row < area.y + area.height; row++) {
        dark.set(row * side + (int) area.x, row * side + (int) (area.x + area.width));
      }
    }
    return new SymbolMatrix(kind, content, side, dark);
  }
}
