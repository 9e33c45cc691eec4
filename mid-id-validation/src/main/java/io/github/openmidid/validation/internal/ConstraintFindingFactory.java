package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.validation.ConstraintFinding;
import java.util.List;
import java.util.Optional;

/** Makes findings of what core says. */
final class ConstraintFindingFactory {
  private ConstraintFindingFactory() {}

  /** The fault of a text that is not a MID-ID. */
  static ConstraintFinding of(Diagnosis diagnosis) {
    return new ConstraintFinding(
        diagnosis.fault().orElseThrow().code(),
        diagnosis.fault(),
        diagnosis.index(),
        new LazySuggestionList(diagnosis),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The fault of the text that an identifier holds; empty if it is the canonical one, as of all
   * that core makes. A deserialiser that fills private fields makes others, null too.
   */
  static Optional<ConstraintFinding> ofValue(MidId midId) {
    String text = midId.toString();
    if (MidId.isCanonical(text)) {
      return Optional.empty();
    }
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis
        .midId()
        .map(canonical -> misspelt(text, canonical))
        .or(() -> Optional.of(of(diagnosis)));
  }

  private static ConstraintFinding misspelt(String text, MidId canonical) {
    try {
      throw new IllegalStateException(MidId.of(text) + " is canonical");
    } catch (MidIdParseException e) {
      return new ConstraintFinding(
          e.fault().code(),
          Optional.of(e.fault()),
          e.index(),
          List.of(Suggestion.of(canonical, Reason.CANONICAL_FORM)),
          Optional.empty(),
          Optional.empty());
    }
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

  /**
   * The register has not answered, or not what was asked: then nothing is known, neither that it
   * knows the identifier nor that it does not.
   */
  static ConstraintFinding notChecked(Optional<MidId> midId, RuntimeException cause) {
    return new ConstraintFinding(
        cause instanceof RegisterMismatchException ? "mismatch" : "unavailable",
        Optional.empty(),
        -1,
        List.of(),
        midId,
        Optional.of(cause));
  }
}
