package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.regex.Pattern;

/** Checks the ids that the register assigns to devices, deliveries and other resources. */
public final class ResourceIdCheck {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private ResourceIdCheck() {}

  public static boolean isWellFormed(String text) {
    return PATTERN.matcher(text).matches();
  }

  /**
   * Returns the id in a path.
   *
   * @throws ProblemException if it is malformed
   */
  public static String inPath(String name, String text) {
    if (!isWellFormed(text)) {
      throw IssueCollector.rejection(
          RequestIssue.schemaViolation("path", name, LocalizedText.of("issue.resourceId")));
    }
    return text;
  }
}
