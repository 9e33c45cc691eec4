package io.github.openmidid.examples.transfer.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the notes on one file while it is read. */
final class NoteCollector {
  private final Map<ReadingNote.Kind, ReadingNote> notes = new EnumMap<>(ReadingNote.Kind.class);

  /** Adds one occurrence. The note names the place of the first one. */
  void add(ReadingNote.Kind kind, String where) {
    add(kind, 1, where);
  }

  void add(ReadingNote.Kind kind, int count, String where) {
    if (count > 0) {
      ReadingNote note = new ReadingNote(kind, count, where);
      notes.merge(kind, note, (a, b) -> new ReadingNote(kind, a.count() + b.count(), a.where()));
    }
  }

  List<ReadingNote> toList() {
    return List.copyOf(notes.values());
  }
}
