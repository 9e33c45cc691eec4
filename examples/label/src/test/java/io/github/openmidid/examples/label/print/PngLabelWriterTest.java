package io.github.openmidid.examples.label.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.messages.CommandException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the PNG: the resolution that it states, and its pixels. */
class PngLabelWriterTest {
  private static final LabelSettings STANDARD = LabelSettings.standard();

  @ParameterizedTest
  @CsvSource({
    "DATA_MATRIX, 203, 4, 559, 240, 7992",
    "DATA_MATRIX, 300, 6, 827, 354, 11811",
    "DATA_MATRIX, 600, 12, 1654, 709, 23622",
    "QR, 203, 4, 559, 240, 7992",
    "QR, 300, 6, 827, 354, 11811",
    "QR, 600, 12, 1654, 709, 23622",
    "QR, 1200, 24, 3307, 1417, 47244"
  })
  void aPixelIsADotAndTheMillimetresAreTrue(
      SymbolKind symbol, int dpi, int module, int width, int height, int pixelsPerMetre)
      throws Exception {
    LabelSettings settings = STANDARD.withSymbol(symbol).withDpi(dpi);
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);
    byte[] png = new LabelPrinter(settings).png(SampleIds.EXAMPLE);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(resolution(png)).containsExactly(pixelsPerMetre, pixelsPerMetre, 1);
    assertThat(width * 1000.0 / pixelsPerMetre).isEqualTo(70, within(0.07));
    LabelPixels.measureSymbol(image, label.symbol(), 0, 0, module);
    LabelPixels.measureText(image, label, 25.4 / dpi);
  }

  /** Returns pixels per unit in x and y, and the unit (1: metre), as the file has them. */
  private static int[] resolution(byte[] png) {
    int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + "pHYs".length();
    ByteBuffer data = ByteBuffer.wrap(png, chunk, 9);
    return new int[] {data.getInt(), data.getInt(), data.get()};
  }

  @Test
  void isBlackAndWhiteOnly() throws CommandException, IOException {
    byte[] png = new LabelPrinter(STANDARD).png(SampleIds.EXAMPLE);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
  }
}
