package io.github.openmidid.examples.register.web;

import java.util.regex.Pattern;

/** The names that the register gives to devices, deliveries and the like. */
final class ResourceIds {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private ResourceIds() {}

  static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  /** One that stands in the address: what cannot be one is not known either. */
  static String inPath(String name, String text) {
    if (!isWellFormed(text)) {
      throw Issues.refusal(Issue.schemaViolation("path", name, Text.of("issue.resourceId")));
    }
    return text;
  }
}
