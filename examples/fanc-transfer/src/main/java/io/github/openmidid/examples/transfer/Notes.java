package io.github.openmidid.examples.transfer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers the notes of one file while it is read. */
final class Notes {
  private final Map<Note.Kind, Note> notes = new EnumMap<>(Note.Kind.class);

  /** Counts one more; the first place is the one that is named. */
  void add(Note.Kind kind, String where) {
    add(kind, 1, where);
  }

  void add(Note.Kind kind, int count, String where) {
    if (count > 0) {
      Note note = new Note(kind, count, where);
      notes.merge(kind, note, (a, b) -> new Note(kind, a.count() + b.count(), a.where()));
    }
  }

  List<Note> toList() {
    return List.copyOf(notes.values());
  }
}
