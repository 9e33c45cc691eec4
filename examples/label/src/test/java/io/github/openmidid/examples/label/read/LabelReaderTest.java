package io.github.openmidid.examples.label.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.ProblemKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelReaderTest {
  /** Small labels, because the time that reading takes grows with their area. */
  private static final LabelSettings SMALL =
      LabelSettings.standard().withSize(new LabelSize(45, 22)).withDistance(0.5).withDpi(200);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(SymbolKind.class)
  void readsALabelTurnedByQuarters(SymbolKind symbol) throws Exception {
    LabelPrinter printer =
        new LabelPrinter(LabelSettings.standard().withDpi(200).withSymbol(symbol));
    GrayImage label = GrayImage.of(image(printer.png(SampleIds.EXAMPLE)));

    for (int quarter = 0; quarter < 4; quarter++) {
      assertThat(new SymbolDecoder().decode(symbolOf(label)))
          .contains(new DecodedSymbol(symbol.display(), "MID-9912-3456-11", false));
      label = label.turned();
    }
  }

  /** Returns the largest dark area, which is the symbol, with its quiet zone. */
  private static GrayImage symbolOf(GrayImage label) {
    for (DarkArea area : DarkAreaFinder.find(label)) {
      int border = area.width() / 12;
      GrayImage part =
          label.part(
              area.left() - border,
              area.top() - border,
              area.width() + 2 * border,
              area.height() + 2 * border);
      if (new SymbolDecoder().decode(part).isPresent()) {
        return part;
      }
    }
    throw new AssertionError("no area is a symbol");
  }

  @Test
  void findsAllLabelsOfAnImageAndReportsThatThereAreSeveral() throws Exception {
    LabelPrinter matrix = new LabelPrinter(SMALL);
    LabelPrinter code = new LabelPrinter(SMALL.withSymbol(SymbolKind.QR));
    BufferedImage photo =
        below(
            image(matrix.png(SampleIds.EXAMPLE)),
            image(matrix.png(SampleIds.OTHER)),
            image(code.png(SampleIds.OTHER)));

    List<DecodedSymbol> symbols = LabelReader.read(photo);

    assertThat(symbols)
        .containsExactlyInAnyOrder(
            new DecodedSymbol("Data Matrix", "MID-9912-3456-11", false),
            new DecodedSymbol("Data Matrix", "MID-1234-5678-89", false),
            new DecodedSymbol("QR", "MID-1234-5678-89", false));
    assertThat(differences(symbols, SampleIds.EXAMPLE))
        .hasSize(2)
        .anyMatch(text -> text.contains("2 different MID-IDs"))
        .anyMatch(text -> text.contains("has MID-1234-5678-89, expected is MID-9912-3456-11"));
  }

  @Test
  void oneMidIdInTwoSymbolsIsNoDifference() throws Exception {
    LabelPrinter matrix = new LabelPrinter(SMALL);
    LabelPrinter code = new LabelPrinter(SMALL.withSymbol(SymbolKind.QR));
    List<DecodedSymbol> symbols =
        LabelReader.read(
            below(image(matrix.png(SampleIds.OTHER)), image(code.png(SampleIds.OTHER))));

    assertThat(symbols).hasSize(2);
    assertThat(differences(symbols, SampleIds.OTHER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mid 9912 3456 11 | has “mid 9912 3456 11” and not the fixed form MID-9912-3456-11
          MID-9912-3456-12 | has “MID-9912-3456-12”. The check digits do not match
          LOT 4711         | Symbols found: 1, but none with a MID-ID
          """)
  void reportsWhatIsWrongWithTheContent(String content, String difference) throws Exception {
    for (BarcodeFormat format : List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX)) {
      List<DecodedSymbol> symbols = LabelReader.read(symbol(content, format));

      assertThat(symbols).extracting(DecodedSymbol::text).containsExactly(content);
      assertThat(differences(symbols, null)).anyMatch(text -> text.contains(difference));
    }
  }

  @Test
  void doesNotShowWhatOtherSymbolsHold() throws Exception {
    List<DecodedSymbol> symbols =
        LabelReader.read(symbol("Janssens Jan 680101", BarcodeFormat.DATA_MATRIX));

    assertThat(symbols).hasSize(1);
    for (String language : List.of("nl", "fr", "de", "en")) {
      assertThat(
              new LabelComparison(symbols, Optional.empty())
                  .differences(Locale.forLanguageTag(language)))
          .hasSize(1)
          .noneMatch(text -> text.contains("Janssens"));
    }
  }

  @Test
  void readsAnAssetNumberOfGs1() throws Exception {
    LabelPrinter printer = new LabelPrinter(SMALL.withGs1Prefix("541234512"));
    List<DecodedSymbol> symbols = LabelReader.read(image(printer.png(SampleIds.EXAMPLE)));

    assertThat(symbols)
        .containsExactly(new DecodedSymbol("Data Matrix", "8004541234512MID-9912-3456-11", true));
    assertThat(symbols.get(0).midId()).contains(SampleIds.EXAMPLE);
    assertThat(differences(symbols, SampleIds.EXAMPLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "80041234MID-9912-3456-11, true, true",
    "8004123456789012MID-9912-3456-11, true, true",
    "8004123MID-9912-3456-11, true, false",
    "80041234567890123MID-9912-3456-11, true, false",
    "80041234mid-9912-3456-11, true, false",
    "80041234MID-9912-3456-12, true, false",
    "8003123456MID-9912-3456-11, true, false",
    "8004, true, false",
    "80041234MID-9912-3456-11, false, false",
    "MID-9912-3456-11, true, false",
    "MID-9912-3456-11, false, true"
  })
  void aMidIdIsTheWholeTextOrTheEndOfAnAssetNumber(String text, boolean gs1, boolean midId) {
    DecodedSymbol symbol = new DecodedSymbol("Data Matrix", text, gs1);

    assertThat(symbol.midId().isPresent()).isEqualTo(midId);
    assertThat(symbol.isCanonical()).isEqualTo(midId);
  }

  @Test
  void findsNothingWhereNothingIs() throws Exception {
    Random random = new Random(1);
    BufferedImage noise = new BufferedImage(100, 80, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 100 * 80; i++) {
      noise.getRaster().setSample(i % 100, i / 100, 0, random.nextInt(256));
    }
    BufferedImage text = image(new LabelPrinter(SMALL).png(SampleIds.EXAMPLE));
    List<BufferedImage> images =
        List.of(
            noise,
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
            new BufferedImage(3, 900, BufferedImage.TYPE_INT_ARGB),
            text.getSubimage(text.getWidth() / 2, 0, text.getWidth() / 2, text.getHeight()));

    assertThat(images).allSatisfy(image -> assertThat(LabelReader.read(image)).isEmpty());
    assertThat(differences(List.of(), null)).singleElement().asString().contains("No symbol");
  }

  @Test
  void whatIsTransparentIsWhite() throws Exception {
    BufferedImage label = image(new LabelPrinter(SMALL).png(SampleIds.EXAMPLE));
    BufferedImage transparent =
        new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < label.getWidth() * label.getHeight(); i++) {
      int x = i % label.getWidth();
      int y = i / label.getWidth();
      transparent.setRGB(x, y, (label.getRGB(x, y) & 0xFF) > 127 ? 0 : 0xFF000000);
    }

    assertThat(LabelReader.read(transparent)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "bmp", "gif", "tiff"})
  void readsTheFormatsOfTheJdk(String format) throws Exception {
    BufferedImage label = image(new LabelPrinter(SMALL).png(SampleIds.EXAMPLE));
    BufferedImage colour =
        new BufferedImage(label.getWidth(), label.getHeight(), BufferedImage.TYPE_INT_RGB);
    colour.getGraphics().drawImage(label, 0, 0, null);
    Path file = folder.resolve("label." + format);
    assertThat(ImageIO.write(colour, format, file.toFile())).isTrue();

    assertThat(LabelReader.read(file)).extracting(DecodedSymbol::midId).hasSize(1);
  }

  @Test
  void filesThatAreNoImagesAreNamedAsSuch() throws Exception {
    Path text = Files.writeString(folder.resolve("label.png"), "MID-9912-3456-11");
    byte[] png = new LabelPrinter(SMALL).png(SampleIds.EXAMPLE);
    byte[] huge = png.clone();
    // The width in the first chunk, with its checksum, which the reader of the JDK does not check.
    huge[16] = 0x7F;
    Path large = Files.write(folder.resolve("huge.png"), huge);

    refused(text, LabelProblem.NOT_AN_IMAGE);
    refused(Files.createFile(folder.resolve("empty.png")), LabelProblem.NOT_AN_IMAGE);
    refused(folder.resolve("absent.png"), LabelProblem.UNREADABLE);
    refused(folder, LabelProblem.UNREADABLE);
    refused(large, LabelProblem.TOO_LARGE);
  }

  private static void refused(Path file, ProblemKind kind) {
    assertThatThrownBy(() -> LabelReader.read(file))
        .isInstanceOfSatisfying(CommandException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void aDamagedImageIsReadRejectedOrWithoutASymbolButNeverAnotherMidId() throws Exception {
    byte[] png = new LabelPrinter(SMALL).png(SampleIds.EXAMPLE);
    Random random = new Random(3);
    Path file = folder.resolve("damaged.png");
    for (int i = 0; i < 30; i++) {
      byte[] damaged = i % 2 == 0 ? Arrays.copyOf(png, random.nextInt(png.length)) : png.clone();
      if (i % 2 == 1) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, damaged);
      try {
        assertThat(LabelReader.read(file))
            .allSatisfy(symbol -> assertThat(symbol.text()).isEqualTo("MID-9912-3456-11"));
      } catch (CommandException e) {
        assertThat(e.kind()).isIn(LabelProblem.NOT_AN_IMAGE, LabelProblem.TOO_LARGE);
      }
    }
  }

  private static List<String> differences(List<DecodedSymbol> symbols, @Nullable MidId expected) {
    return new LabelComparison(symbols, Optional.ofNullable(expected)).differences(Locale.ENGLISH);
  }

  private static BufferedImage symbol(String content, BarcodeFormat format) throws WriterException {
    BitMatrix bits = new MultiFormatWriter().encode(content, format, 0, 0);
    int module = 6;
    int border = 60;
    BufferedImage image =
        new BufferedImage(
            bits.getWidth() * module + 2 * border,
            bits.getHeight() * module + 2 * border,
            BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int column = Math.floorDiv(x - border, module);
        int row = Math.floorDiv(y - border, module);
        boolean inside =
            column >= 0 && row >= 0 && column < bits.getWidth() && row < bits.getHeight();
        image.getRaster().setSample(x, y, 0, inside && bits.get(column, row) ? 0 : 255);
      }
    }
    return image;
  }

  private static BufferedImage below(BufferedImage... images) {
    BufferedImage all =
        new BufferedImage(
            images[0].getWidth(),
            Stream.of(images).mapToInt(BufferedImage::getHeight).sum(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, all.getWidth(), all.getHeight());
    int y = 0;
    for (BufferedImage image : images) {
      graphics.drawImage(image, 0, y, null);
      y += image.getHeight();
    }
    graphics.dispose();
    return all;
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
