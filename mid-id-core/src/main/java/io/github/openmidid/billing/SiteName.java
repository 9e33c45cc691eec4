package io.github.openmidid.billing;

import io.github.openmidid.internal.OperatorName;
import java.util.regex.Pattern;

/**
 * A site as registers and invoices name it: by the name of a campus or by a number, perhaps after
 * the name of the operator.
 *
 * @param place the name or number without the operator and the word for a site
 */
record SiteName(OperatorName place) {
  private static final Pattern WORD_FOR_SITE =
      Pattern.compile(
          "^\\s*(?:campus|site|vestiging|standort)\\b[\\s:.-]*", Pattern.CASE_INSENSITIVE);

  private static final int ESTABLISHMENT_UNIT_DIGITS = 10;

  static SiteName of(String text) {
    OperatorName name = OperatorName.of(WORD_FOR_SITE.matcher(text).replaceFirst(""));
    return new SiteName(name.campus().isEmpty() ? name : OperatorName.of(name.campus()));
  }

  boolean isSame(SiteName other) {
    return place.words().equals(other.place.words());
  }

  /**
   * Returns whether different texts prove different sites: a name and a number do not, nor does an
   * address, nor a name that is a part of the other one, nor an establishment unit and another
   * number.
   */
  boolean isOther(SiteName other) {
    if (!place.isComparable(other.place)) {
      return false;
    }
    return place.isNumber()
        ? isEstablishmentUnit() == other.isEstablishmentUnit()
        : !isAddress() && !other.isAddress() && !place.mayBeShortFormOf(other.place);
  }

  /** Returns whether a number is that of an establishment unit in the Crossroads Bank. */
  private boolean isEstablishmentUnit() {
    return place.words().length() == ESTABLISHMENT_UNIT_DIGITS;
  }

  private boolean isAddress() {
    return place.words().chars().anyMatch(Character::isDigit);
  }
}
