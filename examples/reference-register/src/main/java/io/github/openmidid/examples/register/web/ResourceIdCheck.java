package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.regex.Pattern;

/** The names that the register gives to devices, deliveries and the like. */
public final class ResourceIdCheck {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private ResourceIdCheck() {}

  public static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  /** One that stands in the address: what cannot be one is not known either. */
  public static String inPath(String name, String text) {
    if (!isWellFormed(text)) {
      throw IssueCollector.rejection(
          RequestIssue.schemaViolation("path", name, LocalizedText.of("issue.resourceId")));
    }
    return text;
  }
}
