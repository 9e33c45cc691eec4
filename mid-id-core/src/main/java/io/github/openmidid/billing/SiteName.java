package io.github.openmidid.billing;

import io.github.openmidid.internal.OperatorName;
import java.util.regex.Pattern;

/**
 * A site as registers and invoices name it: by the name of a campus or by a number.
 *
 * @param name the name without the word for a site in front of it
 */
record SiteName(OperatorName name) {
  private static final Pattern WORD_FOR_SITE =
      Pattern.compile(
          "^\\s*(?:campus|site|vestiging|standort)\\b[\\s:.-]*", Pattern.CASE_INSENSITIVE);

  static SiteName of(String text) {
    return new SiteName(OperatorName.of(WORD_FOR_SITE.matcher(text).replaceFirst("")));
  }

  /** Returns whether the two can be compared: a number cannot be compared with a name. */
  boolean isComparable(SiteName other) {
    return name.isComparable(other.name);
  }

  /** Returns whether both name the same site, one of them perhaps with the operator before it. */
  boolean isSame(SiteName other) {
    return place().equals(other.place());
  }

  private String place() {
    return name.campus().isEmpty() ? name.words() : name.campus();
  }
}
