package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.rules.BelgianTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the history of those facts about a device that change over time and matter for billing,
 * from its present version and its changes.
 *
 * <p>A change counts from the day on which it was reported: the cadastre does not state when it
 * took place. Of several changes on one day the last one counts.
 */
final class FactHistory {
  /** The facts, in the order of a report. */
  static final Set<DeviceField> FIELDS =
      EnumSet.of(DeviceField.USE, DeviceField.CAMPUS, DeviceField.SITE_NUMBER);

  private FactHistory() {}

  /**
   * Returns the history of each fact.
   *
   * @param present the present values
   * @param changes the changes, oldest first
   */
  static Map<DeviceField, List<DatedText>> of(
      Map<DeviceField, Optional<String>> present, List<DeviceEventRecord> changes) {
    Map<DeviceField, List<DatedText>> facts = new EnumMap<>(DeviceField.class);
    for (DeviceField field : FIELDS) {
      facts.put(field, history(field, present.getOrDefault(field, Optional.empty()), changes));
    }
    return facts;
  }

  private static List<DatedText> history(
      DeviceField field, Optional<String> present, List<DeviceEventRecord> changes) {
    List<DatedText> history = new ArrayList<>();
    for (DeviceEventRecord event : changes) {
      for (FieldChange change : event.changes()) {
        if (change.name().equals(field.code())) {
          if (history.isEmpty()) {
            addFirst(history, Optional.ofNullable(change.before()));
          }
          add(history, Optional.ofNullable(change.after()), BelgianTime.date(event.changedAt()));
        }
      }
    }
    if (history.isEmpty()) {
      addFirst(history, present);
    }
    return history;
  }

  private static void addFirst(List<DatedText> history, Optional<String> text) {
    if (text.isPresent()) {
      history.add(new DatedText(text, Optional.empty()));
    }
  }

  private static void add(List<DatedText> history, Optional<String> text, LocalDate since) {
    history.removeIf(former -> former.since().equals(Optional.of(since)));
    history.add(new DatedText(text, Optional.of(since)));
  }
}
