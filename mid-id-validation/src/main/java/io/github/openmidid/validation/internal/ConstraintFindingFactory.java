package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.validation.ConstraintFinding;
import java.util.List;
import java.util.Optional;

/** Creates findings from the results of core. */
final class ConstraintFindingFactory {
  private ConstraintFindingFactory() {}

  /** Creates the finding of a text that is not a MID-ID. */
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
   * Creates the finding of an identifier whose text is not canonical; empty if it is, as it is for
   * every identifier created by core. A deserialiser that sets private fields can create others,
   * with null too.
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

  /** Creates a finding about a text, without suggestions. */
  static ConstraintFinding of(String code, int index) {
    return new ConstraintFinding(
        code, Optional.empty(), index, List.of(), Optional.empty(), Optional.empty());
  }

  /** Creates a finding about a well-formed identifier. */
  static ConstraintFinding of(String code, Optional<MidId> midId) {
    return new ConstraintFinding(code, Optional.empty(), -1, List.of(), midId, Optional.empty());
  }

  /**
   * Creates the finding of a failed lookup: the register was unavailable, does not hold the
   * identifier in its extent, or returned something else than requested, so that the identifier is
   * neither known nor unknown.
   */
  static ConstraintFinding notChecked(Optional<MidId> midId, RuntimeException cause) {
    return new ConstraintFinding(
        code(cause), Optional.empty(), -1, List.of(), midId, Optional.of(cause));
  }

  private static String code(RuntimeException cause) {
    if (cause instanceof OutsideExtentException) {
      return "cannotTell";
    }
    return cause instanceof RegisterMismatchException ? "mismatch" : "unavailable";
  }
}
