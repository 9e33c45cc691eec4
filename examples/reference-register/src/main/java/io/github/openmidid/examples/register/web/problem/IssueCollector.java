package io.github.openmidid.examples.register.web.problem;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects all issues of a request, so that the response reports them together. */
public final class IssueCollector {
  /**
   * The maximum number of issues in a response; a body full of errors must not cause a response of
   * the same size.
   */
  private static final int MOST = 100;

  private final List<RequestIssue> issues = new ArrayList<>();

  public void add(RequestIssue issue) {
    if (issues.size() < MOST) {
      issues.add(issue);
    }
  }

  /** Reads an identifier in canonical form, the only one in wire format. */
  public Optional<MidId> midId(String in, String name, String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    Optional<MidId> canonical = diagnosis.midId().filter(midId -> midId.toString().equals(text));
    if (canonical.isEmpty()) {
      LocalizedText detail =
          diagnosis.isValid() ? LocalizedText.of("issue.notCanonical") : diagnosis::message;
      add(RequestIssue.invalidStructure(in, name, text, detail));
    }
    return canonical;
  }

  /**
   * Reads an identifier in a path.
   *
   * @throws ProblemException if it is malformed
   */
  public static MidId midIdInPath(String text) {
    IssueCollector issues = new IssueCollector();
    Optional<MidId> midId = issues.midId("path", "midId", text);
    issues.throwIfAny();
    return midId.orElseThrow();
  }

  /** Reads the code of a modality. */
  public Optional<Modality> modality(String in, String name, String code) {
    Optional<Modality> modality = Modality.ofCode(code);
    if (modality.isEmpty()) {
      add(RequestIssue.schemaViolation(in, name, LocalizedText.of("issue.modality")));
    }
    return modality;
  }

  /** Rejects the request if there is an issue. */
  public void throwIfAny() {
    if (!issues.isEmpty()) {
      throw new ProblemException(ProblemFactory.badRequest(issues));
    }
  }

  /** Returns the exception for a request with a single issue. */
  public static ProblemException rejection(RequestIssue issue) {
    return new ProblemException(ProblemFactory.badRequest(List.of(issue)));
  }
}
