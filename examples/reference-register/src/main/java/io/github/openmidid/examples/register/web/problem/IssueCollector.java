package io.github.openmidid.examples.register.web.problem;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong in a request, so that the client is told everything at once. */
public final class IssueCollector {
  /** More than anybody reads; a body full of errors does not make an answer of the same size. */
  private static final int MOST = 100;

  private final List<RequestIssue> issues = new ArrayList<>();

  public void add(RequestIssue issue) {
    if (issues.size() < MOST) {
      issues.add(issue);
    }
  }

  /** Reads an identifier in its canonical form, the only one on the wire. */
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

  /** Reads an identifier in the address; one that is malformed is not looked up. */
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

  /** Refuses the request if anything is wrong with it. */
  public void throwIfAny() {
    if (!issues.isEmpty()) {
      throw new ProblemException(ProblemFactory.badRequest(issues));
    }
  }

  /** The refusal of a request for a single reason. */
  public static ProblemException rejection(RequestIssue issue) {
    return new ProblemException(ProblemFactory.badRequest(List.of(issue)));
  }
}
