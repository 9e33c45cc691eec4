package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.scan.ScanNote;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.SheetUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects the notes on one file: those of its dates, and those of the scan. */
final class NoteCollector {
  private final Map<ReadingNote.Kind, ReadingNote> notes = new EnumMap<>(ReadingNote.Kind.class);

  /** Adds one occurrence. The note names the place of the first one. */
  void add(ReadingNote.Kind kind, String where) {
    add(kind, 1, where);
  }

  private void add(ReadingNote.Kind kind, int count, String where) {
    if (count > 0) {
      ReadingNote note = new ReadingNote(kind, count, where);
      notes.merge(kind, note, (a, b) -> new ReadingNote(kind, a.count() + b.count(), a.where()));
    }
  }

  /** Adds the notes of a scan. */
  void addAll(ScanReport scan, TransferSources sources) {
    for (ScanNote note : scan.notes()) {
      add(kind(note.kind()), note.count(), sources.place(note.sheet(), note.where()));
    }
    addSheets(scan, ReadingNote.Kind.HIDDEN_SHEETS, s -> s.state() == SheetUse.State.HIDDEN);
    addSheets(
        scan,
        ReadingNote.Kind.OTHER_SHEETS,
        s -> s.state() != SheetUse.State.HIDDEN && s.tables() == 0);
  }

  private void addSheets(ScanReport scan, ReadingNote.Kind kind, Predicate<SheetUse> isMeant) {
    List<String> names = scan.sheets().stream().filter(isMeant).map(SheetUse::name).toList();
    add(kind, names.size(), String.join(", ", names));
  }

  private static ReadingNote.Kind kind(ScanNote.Kind kind) {
    return switch (kind) {
      case ASSUMED_ENCODING -> ReadingNote.Kind.ASSUMED_ENCODING;
      case TOTALS -> ReadingNote.Kind.TOTALS;
      case TEXT_ROWS -> ReadingNote.Kind.TEXT_ROWS;
      case OTHER_TABLES -> ReadingNote.Kind.OTHER_TABLES;
      case REPEATED_HEADERS -> ReadingNote.Kind.REPEATED_HEADERS;
      case NUMBERED_EMPTY_ROWS -> ReadingNote.Kind.NUMBERED_EMPTY_ROWS;
      case HIDDEN_ROWS -> ReadingNote.Kind.HIDDEN_ROWS;
      case MERGED_CELLS -> ReadingNote.Kind.MERGED_CELLS;
      case FURTHER_COLUMNS -> ReadingNote.Kind.IGNORED_COLUMNS;
      case FORMULAS_WITHOUT_RESULT -> ReadingNote.Kind.FORMULA_WITHOUT_RESULT;
      case MULTILINE_FIELDS -> ReadingNote.Kind.MULTILINE_FIELDS;
    };
  }

  List<ReadingNote> toList() {
    return List.copyOf(notes.values());
  }
}
