package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.cadastre.DeviceUse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** The words for the use of a device, in four languages: {@code klinisch en wetenschappelijk}. */
final class UseWords {
  private static final Map<String, DeviceUse> WORDS =
      Map.ofEntries(
          Map.entry("klinisch", DeviceUse.CLINICAL),
          Map.entry("clinique", DeviceUse.CLINICAL),
          Map.entry("clinical", DeviceUse.CLINICAL),
          Map.entry("wetenschappelijk", DeviceUse.SCIENTIFIC),
          Map.entry("scientifique", DeviceUse.SCIENTIFIC),
          Map.entry("wissenschaftlich", DeviceUse.SCIENTIFIC),
          Map.entry("scientific", DeviceUse.SCIENTIFIC),
          Map.entry("gemengd", DeviceUse.MIXED),
          Map.entry("mixte", DeviceUse.MIXED),
          Map.entry("gemischt", DeviceUse.MIXED),
          Map.entry("mixed", DeviceUse.MIXED));

  private static final Set<String> AND = Set.of("en", "et", "und", "and");

  private UseWords() {}

  /** Returns the use that a text names; empty if it has another word. */
  static Optional<DeviceUse> find(String text) {
    Set<DeviceUse> uses = EnumSet.noneOf(DeviceUse.class);
    StringTokenizer words = new StringTokenizer(text.toLowerCase(Locale.ROOT), " /+,&-\u00a0");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      DeviceUse use = WORDS.get(word);
      if (use != null) {
        uses.add(use);
      } else if (!AND.contains(word)) {
        return Optional.empty();
      }
    }
    return uses.size() > 1 ? Optional.of(DeviceUse.MIXED) : uses.stream().findFirst();
  }
}
