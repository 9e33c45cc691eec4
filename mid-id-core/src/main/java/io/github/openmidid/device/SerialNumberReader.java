package io.github.openmidid.device;

import io.github.openmidid.internal.Characters;
import io.github.openmidid.internal.name.PlaceholderCheck;
import io.github.openmidid.internal.name.WordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A reader of serial numbers: finds the label, the number and the other words of a text. */
final class SerialNumberReader {
  private static final int MAX_LENGTH = 128;
  private static final int MIN_CONTAINED_LENGTH = 4;
  private static final int MIN_CONTAINED_DIGITS = 3;
  private static final String PREFIX = "SN";

  /** The words before a serial number, in capitals without accents. */
  private static final Set<String> LABELS =
      Set.of(
          "N",
          "NO",
          "NR",
          "NUM",
          "NUMBER",
          "NUMERO",
          "NUMMER",
          "SER",
          "SERIAL",
          "SERIALNO",
          "SERIALNUMBER",
          "SERIE",
          "SERIENNR",
          "SERIENNUMMER",
          "SERIENR",
          "SERIENUMMER",
          PREFIX,
          "SNR");

  private SerialNumberReader() {}

  static Optional<SerialNumber> serialNumber(String text) {
    String stripped = withoutFraction(Characters.strip(text));
    if (stripped.length() > MAX_LENGTH || PlaceholderCheck.isPlaceholder(stripped)) {
      return Optional.empty();
    }
    List<String> words = WordReader.words(stripped);
    int start = start(words);
    List<String> readings = new ArrayList<>(1);
    addReadings(readings, words, start);
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new SerialNumber(text, readings, contained(words, readings)));
  }

  /** Returns whether a serial number is the text of the model. */
  static boolean isSame(SerialNumber number, String model) {
    List<String> words = WordReader.words(model);
    return number.readings().contains(significant(WordReader.join(words, 0)));
  }

  /** Removes the decimals that a spreadsheet adds to a number: {@code 550020.0}. */
  private static String withoutFraction(String text) {
    int end = text.length() - 2;
    return text.endsWith(".0") && Characters.isWithin(text.substring(0, end), "0123456789")
        ? text.substring(0, end)
        : text;
  }

  /** Returns the index of the first word after the last label, or 0 if there is no label. */
  private static int start(List<String> words) {
    for (int i = words.size() - 1; i > 0; i--) {
      if (LABELS.contains(words.get(i - 1))) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Adds the reading after the label and the prefix; if that is usable, also those with the prefix
   * and with everything before.
   */
  private static void addReadings(List<String> readings, List<String> words, int start) {
    String number = significant(WordReader.join(words, start));
    String unprefixed =
        number.startsWith(PREFIX) ? significant(number.substring(PREFIX.length())) : number;
    if (PlaceholderCheck.isUsable(unprefixed)) {
      readings.add(unprefixed);
      addNew(readings, number);
      addNew(readings, significant(WordReader.join(words, 0)));
    }
  }

  private static void addNew(List<String> readings, String reading) {
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
  }

  private static List<String> contained(List<String> words, List<String> readings) {
    if (words.size() == 1) {
      return List.of();
    }
    List<String> contained = new ArrayList<>();
    for (String word : words) {
      String number = significant(word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word);
      if (number.length() >= MIN_CONTAINED_LENGTH
          && WordReader.digits(number) >= MIN_CONTAINED_DIGITS
          && PlaceholderCheck.isUsable(number)
          && !readings.contains(number)) {
        contained.add(number);
      }
    }
    return contained;
  }

  /** Returns a number without its leading zeros. */
  private static String significant(String number) {
    int start = 0;
    while (start < number.length() && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }
}
