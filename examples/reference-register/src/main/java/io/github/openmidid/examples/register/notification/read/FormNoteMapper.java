package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.SheetUse;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Maps the result of the scan of a file to notes. */
final class FormNoteMapper {
  private static final String HIDDEN = "hiddenSheet";

  private FormNoteMapper() {}

  static List<FormNote> of(ScanReport scan, ColumnFields columns) {
    List<FormNote> notes = new ArrayList<>();
    scan.unread().stream()
        .filter(place -> !isRead(place, columns))
        .forEach(
            place ->
                notes.add(
                    note(
                        camelCase(place.kind()),
                        place.count(),
                        place.sheet(),
                        place.reference(),
                        true)));
    scan.sheets().stream()
        .filter(sheet -> sheet.state() == SheetUse.State.HIDDEN)
        .filter(sheet -> notes.stream().noneMatch(note -> isOf(note, sheet)))
        .forEach(sheet -> notes.add(note(HIDDEN, 1, Optional.of(sheet.name()), "", true)));
    scan.sheets().stream()
        .filter(sheet -> sheet.state() == SheetUse.State.READ && sheet.tables() == 0)
        .forEach(sheet -> notes.add(note("otherSheet", 1, Optional.of(sheet.name()), "", true)));
    scan.sheets().stream()
        .filter(sheet -> sheet.state() == SheetUse.State.NO_CELLS)
        .forEach(sheet -> notes.add(note("noCells", 1, Optional.of(sheet.name()), "", false)));
    scan.notes()
        .forEach(
            note ->
                notes.add(
                    note(camelCase(note.kind()), note.count(), note.sheet(), note.where(), false)));
    return notes;
  }

  /** A column that the scan does not use may be one of the fields that only this form has. */
  private static boolean isRead(UnreadPlace place, ColumnFields columns) {
    return place.kind() == UnreadPlace.Kind.COLUMN
        && columns.isRead(place.sheet(), letters(place.reference()));
  }

  private static String letters(String reference) {
    return reference.replaceAll("[0-9]", "");
  }

  /** Returns the letters of a column, counted from 0. */
  static String letters(int position) {
    return letters(TableRow.reference(position, 1));
  }

  private static boolean isOf(FormNote note, SheetUse sheet) {
    return note.code().equals(HIDDEN) && note.sheet().equals(DisplayText.of(sheet.name()));
  }

  private static FormNote note(
      String code, int count, Optional<String> sheet, String place, boolean isUnread) {
    return new FormNote(
        code, count, sheet.flatMap(DisplayText::of), DisplayText.of(place), isUnread);
  }

  /** Returns the name of a constant in lowerCamelCase. */
  private static String camelCase(Enum<?> constant) {
    StringBuilder code = new StringBuilder();
    boolean isUpper = false;
    for (char c : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
      if (c != '_') {
        code.append(isUpper ? Character.toUpperCase(c) : c);
      }
      isUpper = c == '_';
    }
    return code.toString();
  }
}
