package io.github.openmidid.examples.label.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.github.openmidid.examples.label.layout.SymbolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decodes Data Matrix and QR symbols with ZXing. Not thread-safe. */
final class SymbolDecoder {
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE),
          DecodeHintType.TRY_HARDER,
          true);

  private static final char GROUP_SEPARATOR = '\u001D';

  private final MultiFormatReader reader = new MultiFormatReader();

  SymbolDecoder() {
    reader.setHints(HINTS);
  }

  /**
   * Decodes the symbol in an image that shows little else, however it is turned: ZXing finds a Data
   * Matrix that is turned by less than about 25 degrees, and not in each of the four orientations.
   */
  Optional<DecodedSymbol> decode(GrayImage image) {
    return decodeTurned(image).or(() -> decodeTurned(image.turnedByHalfAQuarter()));
  }

  private Optional<DecodedSymbol> decodeTurned(GrayImage image) {
    GrayImage turned = image;
    for (int quarter = 0; quarter < 4; quarter++) {
      for (BinaryBitmap bitmap : bitmaps(turned)) {
        Optional<DecodedSymbol> symbol = decode(bitmap);
        if (symbol.isPresent()) {
          return symbol;
        }
      }
      turned = turned.turned();
    }
    return Optional.empty();
  }

  private Optional<DecodedSymbol> decode(BinaryBitmap bitmap) {
    try {
      return Optional.of(symbol(reader.decodeWithState(bitmap)));
    } catch (NotFoundException | RuntimeException e) {
      // ZXing throws unchecked exceptions, too, where an image leads it astray.
      return Optional.empty();
    }
  }

  /** Decodes all QR codes, wherever they are in the image. */
  List<DecodedSymbol> decodeCodes(GrayImage image) {
    List<DecodedSymbol> symbols = new ArrayList<>();
    for (BinaryBitmap bitmap : bitmaps(image)) {
      symbols.addAll(decodeCodes(bitmap));
    }
    return symbols;
  }

  private static List<DecodedSymbol> decodeCodes(BinaryBitmap bitmap) {
    try {
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
          .map(SymbolDecoder::symbol)
          .toList();
    } catch (NotFoundException | RuntimeException e) {
      return List.of();
    }
  }

  private static List<BinaryBitmap> bitmaps(GrayImage image) {
    Binarizer local = new HybridBinarizer(image.luminance());
    Binarizer global = new GlobalHistogramBinarizer(image.luminance());
    return List.of(new BinaryBitmap(local), new BinaryBitmap(global));
  }

  private static DecodedSymbol symbol(Result result) {
    SymbolKind kind =
        result.getBarcodeFormat() == BarcodeFormat.QR_CODE ? SymbolKind.QR : SymbolKind.DATA_MATRIX;
    String identifier =
        result.getResultMetadata() == null
            ? ""
            : String.valueOf(
                result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER));
    // ISO/IEC 15424: a Data Matrix or QR code with FNC1 at the beginning.
    boolean gs1 = identifier.equals("]d2") || identifier.equals("]Q3");
    String text = result.getText();
    boolean marked = gs1 && !text.isEmpty() && text.charAt(0) == GROUP_SEPARATOR;
    return new DecodedSymbol(kind.display(), marked ? text.substring(1) : text, gs1);
  }
}
