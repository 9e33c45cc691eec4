package io.github.openmidid.examples.dicom.file;

/** The padding of values to an even length (PS3.5, 6.2). */
final class Padding {
  private Padding() {}

  /** Returns the text without spaces and NUL characters at its end. */
  static String trim(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\0')) {
      end--;
    }
    return text.substring(0, end);
  }
}
