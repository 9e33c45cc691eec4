package io.github.openmidid;

import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.internal.CharacterReader;
import io.github.openmidid.internal.Characters;
import java.util.Locale;

/**
 * A scanner for any format that is described by data: prefix, alphabet, groups, check digits and
 * reserved serial numbers. It serves all installed formats, and the tests compare it with {@link
 * ProvisionalScanner}.
 */
final class GroupedScanner extends FormatScanner {

  private final MidIdFormat format;
  private final int length;
  private final int payload;
  private final CheckDigits check;
  private final String checkCharacters;

  GroupedScanner(MidIdFormat format) {
    this.format = format;
    this.length = FormatCheck.length(format.groups());
    this.check = format.checkDigits().orElseThrow();
    this.payload = length - check.length();
    this.checkCharacters = CharacterReader.checkCharacters(format);
  }

  @Override
  MidIdFormat format() {
    return format;
  }

  @Override
  long scan(String text, int start, int end) {
    String prefix = format.prefix();
    for (int i = 0; i < prefix.length(); i++) {
      if (start + i == end || Characters.toCapital(text.charAt(start + i)) != prefix.charAt(i)) {
        return failure(Fault.PREFIX, start + i);
      }
    }
    return scanGroups(text, start + prefix.length(), end);
  }

  private long scanGroups(String text, int start, int end) {
    StringBuilder characters = new StringBuilder(length);
    int first = end;
    int surplus = end;
    int misplaced = -1;
    boolean separated = false;
    for (int i = start; i < end; i++) {
      char c = Characters.toCapital(text.charAt(i));
      if (isPart(c, characters.length())) {
        first = Math.min(first, i);
        surplus = characters.length() == length ? Math.min(surplus, i) : surplus;
        characters.append(c);
        separated = false;
      } else if (Characters.isSeparator(c)) {
        boolean right = !separated && isBoundary(characters.length());
        misplaced = right || misplaced >= 0 ? misplaced : i;
        separated = true;
      } else {
        return failure(Fault.ILLEGAL_CHARACTER, i);
      }
    }
    if (characters.length() != length) {
      return failure(Fault.LENGTH, surplus);
    }
    return misplaced >= 0 ? failure(Fault.GROUPING, misplaced) : verify(characters, first, end);
  }

  private long verify(CharSequence characters, int first, int end) {
    if (!check.isValid(characters)) {
      return failure(Fault.CHECK_DIGITS, end - (length - payload));
    }
    long serial = value(characters);
    return format.isReserved(serial) ? failure(Fault.RESERVED, first) : serial;
  }

  /**
   * Returns whether a character is allowed at a position; more characters are allowed as check
   * digits than in the serial number.
   */
  private boolean isPart(char c, int position) {
    return (position < payload ? format.alphabet() : checkCharacters).indexOf(c) >= 0;
  }

  private boolean isBoundary(int characters) {
    int boundary = 0;
    for (int group : format.groups()) {
      if (boundary == characters && (boundary > 0 || !format.prefix().isEmpty())) {
        return true;
      }
      boundary += group;
    }
    return false;
  }

  @Override
  String canonical(String text, long scanned) {
    String written = Characters.withoutSeparators(Characters.strip(text));
    return grouped(written.substring(format.prefix().length()).toUpperCase(Locale.ROOT));
  }

  private String grouped(String characters) {
    StringBuilder canonical = new StringBuilder(format.prefix());
    int from = 0;
    for (int group : format.groups()) {
      if (canonical.length() > 0) {
        canonical.append('-');
      }
      canonical.append(characters, from, from + group);
      from += group;
    }
    return canonical.toString();
  }

  @Override
  long serial(String canonical) {
    return value(Characters.withoutSeparators(canonical).substring(format.prefix().length()));
  }

  private long value(CharSequence characters) {
    long value = 0;
    for (int i = 0; i < payload; i++) {
      value = value * format.alphabet().length() + format.alphabet().indexOf(characters.charAt(i));
    }
    return value;
  }

  @Override
  String ofSerial(long serial) {
    int radix = format.alphabet().length();
    char[] characters = new char[payload];
    long rest = serial;
    for (int i = payload - 1; i >= 0; i--) {
      characters[i] = format.alphabet().charAt((int) Math.floorMod(rest, (long) radix));
      rest = Math.floorDiv(rest, (long) radix);
    }
    if (rest != 0 || format.isReserved(serial)) {
      throw new IllegalArgumentException(
          "the serial number is out of the range of the format " + format.name() + ": " + serial);
    }
    String digits = new String(characters);
    return grouped(digits + check.compute(digits));
  }
}
