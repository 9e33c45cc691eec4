package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.validation.ConstraintFinding;
import java.util.List;
import java.util.Optional;

/** Makes findings of what core says. */
final class Findings {
  private Findings() {}

  /** The fault of a text that is not a MID-ID. */
  static ConstraintFinding of(Diagnosis diagnosis) {
    return new ConstraintFinding(
        diagnosis.fault().orElseThrow().code(),
        diagnosis.fault(),
        diagnosis.index(),
        diagnosis.suggestions(),
        Optional.empty(),
        Optional.empty());
  }

  /** Something about a text that has no suggestion. */
  static ConstraintFinding of(String code, int index) {
    return new ConstraintFinding(
        code, Optional.empty(), index, List.of(), Optional.empty(), Optional.empty());
  }

  /** Something about a well-formed identifier. */
  static ConstraintFinding of(String code, Optional<MidId> midId) {
    return new ConstraintFinding(code, Optional.empty(), -1, List.of(), midId, Optional.empty());
  }

  /** The register has not answered. */
  static ConstraintFinding unavailable(Optional<MidId> midId, RuntimeException cause) {
    return new ConstraintFinding(
        "unavailable", Optional.empty(), -1, List.of(), midId, Optional.of(cause));
  }
}
