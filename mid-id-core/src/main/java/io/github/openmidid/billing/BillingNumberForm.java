package io.github.openmidid.billing;

import io.github.openmidid.internal.Characters;

/**
 * The form in which billing numbers, and nomenclature codes, are compared. An electronic invoice
 * fills a number with zeros up to twelve digits, so the zeros before a number of digits do not
 * count. Nothing else is public about the format, so nothing else is changed.
 */
public final class BillingNumberForm {
  private BillingNumberForm() {}

  /**
   * Returns the form of a number; empty if it has only white space or zeros. Two texts with the
   * same form are the same number.
   *
   * <pre>{@code
   * BillingNumberForm.of("000000012345"); // 12345
   * }</pre>
   *
   * @param text the number; not null
   */
  public static String of(String text) {
    String number = Characters.strip(text);
    int start = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c < '0' || c > '9') {
        return number;
      }
      if (c == '0' && start == i) {
        start++;
      }
    }
    return number.substring(start);
  }
}
