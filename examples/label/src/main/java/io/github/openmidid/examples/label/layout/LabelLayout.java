package io.github.openmidid.examples.label.layout;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.label.text.LabelMessages;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places symbol, text and notes on a label: the text beside or below the symbol, in one row or two,
 * whichever makes it largest; the notes below both.
 */
final class LabelLayout {
  private static final double MARGIN = 1.5;
  private static final double GAP = 2;
  private static final double NOTE_HEIGHT = 1.7;
  private static final double NOTE_GAP = 1.5;

  /** The depth of letters below the baseline, as a fraction of the height of capital letters. */
  private static final double DESCENT = 0.3;

  private static final double ROUNDING = 1e-9;

  private final MidId midId;
  private final LabelSettings settings;
  private final ModuleSize module;
  private final SymbolMatrix symbol;
  private final double side;
  private final double width;
  private final TextRows notes;
  private final double height;

  LabelLayout(MidId midId, LabelSettings settings) throws CommandException {
    this.midId = midId;
    this.settings = settings;
    this.module = ModuleSize.of(settings);
    this.symbol = SymbolEncoder.encode(midId, settings);
    this.side = symbol.sideWithQuietZone() * module.millimetres();
    this.width = settings.size().width() - 2 * MARGIN;
    this.notes = notes();
    this.height = settings.size().height() - 2 * MARGIN - notesHeight();
  }

  /**
   * Returns the notes: the GS1 asset number in a separate row, and that the format is provisional.
   */
  private TextRows notes() {
    List<String> rows = new ArrayList<>();
    if (settings.gs1Prefix().isPresent()) {
      String content = symbol.content();
      int end = SymbolEncoder.ASSET_NUMBER.length();
      rows.add("(" + content.substring(0, end) + ") " + content.substring(end));
    }
    if (MidIdFormat.current().status() == MidIdFormat.Status.PROVISIONAL) {
      List<String> words =
          settings.languages().stream()
              .map(language -> LabelMessages.get(language, "label.provisional"))
              .toList();
      rows.addAll(TextRows.wrapped(words, width / NOTE_HEIGHT).rows());
    }
    return new TextRows(rows);
  }

  private double notesHeight() {
    return notes.rows().isEmpty() ? 0 : NOTE_GAP + NOTE_HEIGHT * (notes.height() + DESCENT);
  }

  /**
   * One possible place of the text.
   *
   * @param below whether the text is below the symbol, instead of beside it
   * @param room how high its capital letters can be, in mm; zero or less if there is no room
   */
  private record Place(TextRows text, boolean below, double room) {}

  MidIdLabel label() throws CommandException {
    requireRoom();
    List<Place> places = new ArrayList<>();
    List<TextRows> texts = TextRows.of(midId.toString());
    texts.forEach(text -> places.add(place(text, false)));
    texts.forEach(text -> places.add(place(text, true)));
    return settings.textHeight().isPresent()
        ? withHeight(places, settings.textHeight().get())
        : largest(places);
  }

  private void requireRoom() throws CommandException {
    double notesWidth = notes.width() * NOTE_HEIGHT;
    if (notesWidth > width + ROUNDING) {
      throw new CommandException(
          LabelProblem.NOTE_FIT,
          String.join(" · ", notes.rows()),
          ceiling(notesWidth + 2 * MARGIN),
          settings.size().width(),
          settings.size().height());
    }
    if (side > Math.min(width, height) + ROUNDING) {
      throw new CommandException(
          LabelProblem.SYMBOL_FIT,
          settings.symbol().display(),
          ceiling(side),
          settings.size().width(),
          settings.size().height(),
          Math.max(0, floor(Math.min(width, height))));
    }
  }

  private static double ceiling(double millimetres) {
    return Math.ceil(millimetres * 10 - ROUNDING) / 10;
  }

  private static double floor(double millimetres) {
    return Math.floor(millimetres * 10 + ROUNDING) / 10;
  }

  private Place place(TextRows text, boolean below) {
    double across = below ? width : width - side - GAP;
    double down = below ? height - side - GAP : height;
    return new Place(text, below, Math.min(across / text.width(), down / text.height()));
  }

  private MidIdLabel withHeight(List<Place> places, double wanted) throws CommandException {
    LegibleText.require(wanted, settings.distance());
    for (Place place : places) {
      if (place.room >= wanted - ROUNDING) {
        return label(place, wanted);
      }
    }
    double room = places.stream().mapToDouble(Place::room).max().orElse(0);
    throw new CommandException(
        LabelProblem.TEXT_FIT,
        wanted,
        settings.size().width(),
        settings.size().height(),
        Math.max(0, floor(room)));
  }

  private MidIdLabel largest(List<Place> places) throws CommandException {
    double preferred = LegibleText.PREFERRED * settings.distance();
    Place best =
        places.stream()
            .filter(place -> place.room >= preferred)
            .findFirst()
            .or(() -> places.stream().max(Comparator.comparingDouble(Place::room)))
            .orElseThrow();
    double textHeight = Math.max(0, Math.min(best.room, preferred));
    LegibleText.require(textHeight, settings.distance());
    return label(best, textHeight);
  }

  private MidIdLabel label(Place place, double textHeight) {
    double textWidth = place.text.width() * textHeight;
    double rowsHeight = place.text.height() * textHeight;
    double usedWidth = place.below ? Math.max(side, textWidth) : side + GAP + textWidth;
    double usedHeight = place.below ? side + GAP + rowsHeight : Math.max(side, rowsHeight);
    double left = MARGIN + (width - usedWidth) / 2;
    double top = MARGIN + (height - usedHeight) / 2;
    double symbolX = place.below ? left + (usedWidth - side) / 2 : left;
    double symbolY = place.below ? top : top + (usedHeight - side) / 2;
    double textX = place.below ? left + (usedWidth - textWidth) / 2 : left + side + GAP;
    double textY = place.below ? top + side + GAP : top + (usedHeight - rowsHeight) / 2;
    return new MidIdLabel(
        midId,
        settings.size(),
        new PlacedSymbol(symbol, module, dots(symbolX), dots(symbolY)),
        place.text.place(textX, textY, textHeight),
        placedNotes());
  }

  private List<PlacedText> placedNotes() {
    double top = settings.size().height() - MARGIN - NOTE_HEIGHT * (notes.height() + DESCENT);
    double left = (settings.size().width() - notes.width() * NOTE_HEIGHT) / 2;
    return notes.place(left, top, NOTE_HEIGHT);
  }

  /** Returns the first module of a symbol whose quiet zone begins at a place, on a whole dot. */
  private int dots(double quietZone) {
    int begin = (int) Math.round(quietZone / module.dot() - ROUNDING);
    return begin + symbol.kind().quietZone() * module.dots();
  }
}
