package io.github.openmidid.examples.chaos.trial;

/** Values as reports write them. */
final class Texts {
  private static final int LONGEST = 300;

  private Texts() {}

  /** In one line, cut off where it is long. */
  static String of(Object value) {
    String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
