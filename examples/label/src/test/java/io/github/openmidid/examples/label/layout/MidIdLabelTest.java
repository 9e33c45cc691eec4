package io.github.openmidid.examples.label.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.examples.label.SampleIds;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MidIdLabelTest {
  private static final LabelSettings STANDARD = LabelSettings.standard();

  static Stream<LabelSettings> possible() {
    List<LabelSettings> settings = new ArrayList<>();
    for (SymbolKind symbol : SymbolKind.values()) {
      for (int dpi : new int[] {203, 300, 600, 1200}) {
        LabelSettings base = STANDARD.withSymbol(symbol).withDpi(dpi);
        settings.add(base);
        settings.add(base.withSize(new LabelSize(100, 22)));
        settings.add(base.withSize(new LabelSize(45, 50)));
        settings.add(base.withSize(new LabelSize(40, 25)).withDistance(0.4));
        settings.add(base.withSize(new LabelSize(200, 100)).withDistance(3));
        settings.add(base.withTextHeight(4.7).withLanguages(languages("nl", "fr", "de", "en")));
      }
    }
    settings.add(STANDARD.withGs1Prefix("5412345"));
    return settings.stream();
  }

  private static List<Locale> languages(String... languages) {
    return Stream.of(languages).map(Locale::forLanguageTag).toList();
  }

  @ParameterizedTest
  @MethodSource("possible")
  void theTextIsExactlyTheCanonicalTextBrokenAtMostOnceBetweenGroups(LabelSettings settings)
      throws CommandException {
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);

    List<String> rows = label.texts().stream().map(PlacedText::text).toList();
    assertThat(String.join("", rows)).isEqualTo("MID-9912-3456-11");
    assertThat(rows).hasSizeLessThanOrEqualTo(2);
    if (rows.size() == 2) {
      assertThat(rows.get(0)).endsWith("-");
    }
    assertThat(label.textHeight()).isGreaterThanOrEqualTo(4.7 * settings.distance() - 1e-9);
    assertThat(label.legibleAt()).isGreaterThanOrEqualTo(settings.distance() - 1e-9);
  }

  @ParameterizedTest
  @MethodSource("possible")
  void nothingIsInTheQuietZoneNorAtTheEdgeNorOnSomethingElse(LabelSettings settings)
      throws CommandException {
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, settings);

    Rectangle2D inside =
        new Rectangle2D.Double(1.4, 1.4, label.size().width() - 2.8, label.size().height() - 2.8);
    List<Rectangle2D> areas = new ArrayList<>(List.of(withQuietZone(label.symbol())));
    Stream.concat(label.texts().stream(), label.notes().stream())
        .forEach(text -> areas.add(text.outline().getBounds2D()));
    for (int i = 0; i < areas.size(); i++) {
      Rectangle2D area = areas.get(i);
      assertThat(inside.contains(area)).as("%s in %s", area, inside).isTrue();
      assertThat(areas.subList(0, i)).noneMatch(area::intersects);
    }
  }

  private static Rectangle2D withQuietZone(PlacedSymbol symbol) {
    int quiet = symbol.matrix().kind().quietZone();
    double side = symbol.matrix().sideWithQuietZone() * symbol.module().millimetres();
    return new Rectangle2D.Double(symbol.x(-quiet), symbol.y(-quiet), side, side);
  }

  @Test
  void theQuietZonesAreThoseOfTheStandards() {
    assertThat(SymbolKind.DATA_MATRIX.quietZone()).isEqualTo(1);
    assertThat(SymbolKind.QR.quietZone()).isEqualTo(4);
  }

  @Test
  void prefersOneRowWhereItIsLargeEnough() throws CommandException {
    MidIdLabel label = MidIdLabel.of(SampleIds.EXAMPLE, STANDARD.withSize(new LabelSize(100, 22)));

    assertThat(label.texts()).hasSize(1);
    assertThat(label.textHeight()).isEqualTo(6, within(1e-9));
  }

  @Test
  void showsThatTheFormatIsProvisionalInTheLanguagesOfTheLabel() throws CommandException {
    assertThat(notes(STANDARD)).isEqualTo("voorlopig formaat · format provisoire");
    assertThat(notes(STANDARD.withLanguages(languages("de", "en"))))
        .isEqualTo("vorläufiges Format · provisional format");
    assertThat(notes(STANDARD.withGs1Prefix("5412345")))
        .isEqualTo("(8004) 5412345MID-9912-3456-11 / voorlopig formaat · format provisoire");
  }

  private static String notes(LabelSettings settings) throws CommandException {
    return MidIdLabel.of(SampleIds.EXAMPLE, settings).notes().stream()
        .map(PlacedText::text)
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource({
    "203, 4, 0.501",
    "300, 6, 0.508",
    "600, 12, 0.508",
    "1200, 24, 0.508",
    "100, 2, 0.508"
  })
  void theModuleIsTheWholeNumberOfDotsNearestToHalfAMillimetre(int dpi, int dots, double side)
      throws CommandException {
    ModuleSize module = MidIdLabel.of(SampleIds.EXAMPLE, STANDARD.withDpi(dpi)).symbol().module();

    assertThat(module.dots()).isEqualTo(dots);
    assertThat(module.millimetres()).isEqualTo(side, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({"0.508, 300, 6", "0.254, 300, 3", "0.423, 300, 5", "0.5, 203, 4", "1, 254, 10"})
  void acceptsAModuleOfWholeDotsToThreeDecimals(double module, int dpi, int dots)
      throws CommandException {
    LabelSettings settings = STANDARD.withDpi(dpi).withModule(module);

    assertThat(MidIdLabel.of(SampleIds.EXAMPLE, settings).symbol().module().dots()).isEqualTo(dots);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.5   | 300 | MODULE_DOTS  | 5.91 dots of a printer with 300 dpi     | --module 0.508mm (6 dots)
          0.3   | 300 | MODULE_DOTS  | 3.54 dots                               | --module 0.339mm (4 dots)
          0.26  | 300 | MODULE_DOTS  | 3.07 dots                               | --module 0.254mm (3 dots)
          0.55  | 203 | MODULE_DOTS  | 4.4 dots                                | --module 0.5mm (4 dots)
          0.249 | 600 | MODULE_SMALL | 0.249 mm is too small                   | --module 0.254mm
          0.169 | 300 | MODULE_SMALL | at least 0.25 mm                        | --module 0.254mm
          """)
  void rejectsAModuleThatIsNotWholeDotsOrTooSmallAndNamesOneThatIsAccepted(
      double module, int dpi, LabelProblem kind, String reason, String remedy)
      throws CommandException {
    refused(STANDARD.withDpi(dpi).withModule(module), kind, reason, remedy);

    double named = Double.parseDouble(remedy.replaceAll(".*--module ([0-9.]+)mm.*", "$1"));
    assertThat(MidIdLabel.of(SampleIds.EXAMPLE, STANDARD.withDpi(dpi).withModule(named)))
        .isNotNull();
  }

  @Test
  void rejectsTextThatIsTooSmallForTheDistance() {
    refused(
        STANDARD.withTextHeight(4.6), LabelProblem.TEXT_SMALL, "4.6 mm high", "at 1 m", "4.7 mm");
    refused(STANDARD.withTextHeight(4.7).withDistance(1.1), LabelProblem.TEXT_SMALL, "5.17 mm");
    refused(STANDARD.withDistance(2), LabelProblem.TEXT_SMALL, "8.1 mm high", "at 2 m", "9.4 mm");
    refused(STANDARD.withSize(new LabelSize(40, 25)), LabelProblem.TEXT_SMALL, "at 1 m");
    refused(STANDARD.withTextHeight(Double.NaN), LabelProblem.TEXT_SMALL, "at 1 m");
  }

  @Test
  void rejectsWhatDoesNotFit() {
    refused(
        STANDARD.withTextHeight(9), LabelProblem.TEXT_FIT, "9 mm", "70 × 30 mm", "at most 8.1 mm");
    refused(STANDARD.withModule(1.524), LabelProblem.SYMBOL_FIT, "27.5 mm wide", "23.2 mm for it");
    refused(
        STANDARD.withSize(new LabelSize(20, 40)), LabelProblem.NOTE_FIT, "20 × 40 mm", "width of");
    refused(
        STANDARD.withSize(new LabelSize(70, 5)),
        LabelProblem.SYMBOL_FIT,
        "9.2 mm wide",
        "0 mm for");
  }

  @Test
  void theWidthNamedForTheWordsIsEnough() throws CommandException {
    LabelSettings narrow = STANDARD.withSize(new LabelSize(20, 40)).withDistance(0.3);
    String message = refused(narrow, LabelProblem.NOTE_FIT, "width of");
    double width = Double.parseDouble(message.replaceAll(".* width of ([0-9.]+) mm.*", "$1"));

    assertThat(MidIdLabel.of(SampleIds.EXAMPLE, narrow.withSize(new LabelSize(width, 40))))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"99", "0", "-300", "1201"})
  void rejectsAnImpossibleResolution(int dpi) {
    refused(STANDARD.withDpi(dpi), LabelProblem.DPI, "between 100 and 1200 dpi");
  }

  @Test
  void rejectsAnAssetNumberWithoutAPossiblePrefix() {
    refused(STANDARD.withGs1Prefix("541"), LabelProblem.GS1_PREFIX, "541 is not");
    refused(STANDARD.withGs1Prefix("54x2345"), LabelProblem.GS1_PREFIX, "54x2345 is not");
    refused(STANDARD.withGs1Prefix("١٢٣٤٥٦٧"), LabelProblem.GS1_PREFIX, "4 to 12 digits");
    refused(
        STANDARD.withGs1Prefix("5412345").withSymbol(SymbolKind.QR),
        LabelProblem.GS1_QR,
        "--symbol qr");
  }

  private static String refused(LabelSettings settings, LabelProblem kind, String... reasons) {
    List<String> message = new ArrayList<>();
    assertThatThrownBy(() -> MidIdLabel.of(SampleIds.EXAMPLE, settings))
        .isInstanceOfSatisfying(
            CommandException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.message(Locale.ENGLISH)).contains(reasons);
              message.add(e.message(Locale.ENGLISH));
            });
    return message.get(0);
  }
}
