package io.github.openmidid.examples.label.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.decoder.Decoder;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.SampleIds;
import org.junit.jupiter.api.Test;

/** Verifies the modules directly with the decoders of ZXing, without an image of them. */
class SymbolEncoderTest {
  private static final LabelSettings STANDARD = LabelSettings.standard();

  @Test
  void aDataMatrixHoldsExactlyTheCanonicalText() throws Exception {
    for (MidId midId : SampleIds.many(300)) {
      SymbolMatrix symbol = SymbolEncoder.encode(midId, STANDARD);

      DecoderResult result = new Decoder().decode(bits(symbol));
      assertThat(result.getText()).isEqualTo(midId.toString()).isEqualTo(symbol.content());
      assertThat(result.getSymbologyModifier()).as("plain, without FNC1").isEqualTo(1);
      assertThat(symbol.side()).isEqualTo(16);
    }
  }

  @Test
  void aQrCodeHoldsExactlyTheCanonicalText() throws Exception {
    for (MidId midId : SampleIds.many(300)) {
      SymbolMatrix symbol = SymbolEncoder.encode(midId, STANDARD.withSymbol(SymbolKind.QR));

      DecoderResult result = new com.google.zxing.qrcode.decoder.Decoder().decode(bits(symbol));
      assertThat(result.getText()).isEqualTo(midId.toString()).isEqualTo(symbol.content());
      assertThat(result.getECLevel()).isEqualTo("Q");
      assertThat(symbol.side()).isEqualTo(21);
    }
  }

  @Test
  void anAssetNumberHoldsThePrefixOfTheOperatorAndTheCanonicalText() throws Exception {
    SymbolMatrix symbol =
        SymbolEncoder.encode(SampleIds.EXAMPLE, STANDARD.withGs1Prefix("5412345"));

    DecoderResult result = new Decoder().decode(bits(symbol));
    assertThat(result.getText()).endsWith("80045412345MID-9912-3456-11");
    assertThat(symbol.content()).isEqualTo("80045412345MID-9912-3456-11");
    assertThat(result.getSymbologyModifier()).as("FNC1 at the beginning").isEqualTo(2);
  }

  private static BitMatrix bits(SymbolMatrix symbol) {
    BitMatrix bits = new BitMatrix(symbol.side());
    for (SymbolMatrix.Run run : symbol.runs()) {
      bits.setRegion(run.column(), run.row(), run.length(), 1);
    }
    for (int row = 0; row < symbol.side(); row++) {
      for (int column = 0; column < symbol.side(); column++) {
        assertThat(bits.get(column, row)).isEqualTo(symbol.isDark(column, row));
      }
    }
    return bits;
  }
}
