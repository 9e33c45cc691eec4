package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.web.problem.Issue;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.text.Text;
import java.util.regex.Pattern;

/** The names that the register gives to devices, deliveries and the like. */
public final class ResourceIds {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private ResourceIds() {}

  public static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  /** One that stands in the address: what cannot be one is not known either. */
  public static String inPath(String name, String text) {
    if (!isWellFormed(text)) {
      throw Issues.refusal(Issue.schemaViolation("path", name, Text.of("issue.resourceId")));
    }
    return text;
  }
}
