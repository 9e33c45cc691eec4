package io.github.openmidid.examples.dicom.list;

import io.github.openmidid.examples.dicom.list.ListNote.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the remarks about one file, and keeps the first places of each kind. */
final class NoteCounter {
  private static final int MAX_PLACES = 5;

  private final String file;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<String>> places = new EnumMap<>(Kind.class);

  NoteCounter(String file) {
    this.file = file;
  }

  void add(Kind kind, String place) {
    counts.merge(kind, 1, Integer::sum);
    List<String> kept = places.computeIfAbsent(kind, k -> new ArrayList<>());
    if (kept.size() < MAX_PLACES) {
      kept.add(place);
    }
  }

  List<ListNote> toList() {
    List<ListNote> notes = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            notes.add(new ListNote(kind, file, count, places.getOrDefault(kind, List.of()))));
    return notes;
  }
}
