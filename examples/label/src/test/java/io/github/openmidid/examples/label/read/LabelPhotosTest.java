package io.github.openmidid.examples.label.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.layout.LabelSettings;
import io.github.openmidid.examples.label.layout.LabelSize;
import io.github.openmidid.examples.label.layout.SymbolKind;
import io.github.openmidid.examples.label.print.LabelPrinter;
import io.github.openmidid.examples.messages.CommandException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads simulated photos of labels that were printed at 300 dpi. A photo may be unreadable; that it
 * is read as another MID-ID must not happen.
 */
@Tag("campaign")
class LabelPhotosTest {
  private static final int PHOTOS = Integer.getInteger("label.photos", 1);

  /** The condition of the short form. */
  private static final String SHORT_FORM = "all of it a little";

  /** Conditions under which a symbol need not be readable. */
  private static final Set<String> TOO_BAD =
      Set.of("blurred by 0.5 modules", "2 pixels per module");

  /** One module is 6 pixels of the label, so that a photo in scale 0.5 has 3 per module. */
  private static Stream<PhotoConditions> conditions() {
    return Stream.of(
        new PhotoConditions("sharp", 3, 0, 0.8, 0, 20, 235, 3),
        new PhotoConditions("turned by any angle", -1, 0, 0.8, 0.6, 20, 235, 3),
        new PhotoConditions("upside down", 180, 0, 0.8, 0.6, 20, 235, 3),
        new PhotoConditions("blurred by 0.25 modules", 3, 0, 0.8, 1.2, 20, 235, 3),
        new PhotoConditions("blurred by 0.4 modules", 3, 0, 0.8, 1.9, 20, 235, 3),
        new PhotoConditions("blurred by 0.5 modules", 3, 0, 0.8, 2.4, 20, 235, 3),
        new PhotoConditions("from 20° at the side", 3, 20, 0.8, 0.6, 20, 235, 3),
        new PhotoConditions("from 40° at the side", 3, 40, 0.8, 0.6, 20, 235, 3),
        new PhotoConditions("30 % contrast", 3, 0, 0.8, 0.6, 90, 166, 4),
        new PhotoConditions("15 % contrast", 3, 0, 0.8, 0.6, 110, 148, 4),
        new PhotoConditions("3 pixels per module", 3, 0, 0.5, 0.5, 20, 235, 3),
        new PhotoConditions("2 pixels per module", 3, 0, 0.34, 0.4, 20, 235, 3),
        new PhotoConditions("all of it a little", 12, 20, 0.8, 1, 60, 190, 6));
  }

  static Stream<Arguments> photos() {
    return conditions()
        .filter(condition -> PHOTOS > 1 || condition.name().equals(SHORT_FORM))
        .flatMap(
            condition ->
                Stream.of(SymbolKind.values()).map(symbol -> Arguments.of(symbol, condition)));
  }

  @ParameterizedTest
  @MethodSource("photos")
  void noPhotoIsReadAsAnotherMidId(SymbolKind symbol, PhotoConditions conditions)
      throws CommandException, IOException {
    LabelPrinter printer =
        new LabelPrinter(
            LabelSettings.standard()
                .withSymbol(symbol)
                .withSize(new LabelSize(45, 22))
                .withDistance(0.5));
    Random random = new Random(7);
    int read = 0;
    for (MidId midId : SampleIds.many(PHOTOS)) {
      BufferedImage label = ImageIO.read(new ByteArrayInputStream(printer.png(midId)));
      PhotoConditions turned =
          conditions.degrees() < 0 ? conditions.withDegrees(random.nextInt(360)) : conditions;
      List<DecodedSymbol> symbols = LabelReader.read(turned.photo(label, random.nextLong()));
      assertThat(symbols).allSatisfy(s -> assertThat(s.text()).isEqualTo(midId.toString()));
      read += symbols.size();
    }
    System.out.printf("photos: %s, %s: %d of %d%n", symbol, conditions, read, PHOTOS);
    if (!TOO_BAD.contains(conditions.name())) {
      assertThat(read).isGreaterThanOrEqualTo(Math.max(1, PHOTOS * 4 / 5));
    }
  }
}
