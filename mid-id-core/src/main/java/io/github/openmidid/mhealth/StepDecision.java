package io.github.openmidid.mhealth;

import io.github.openmidid.internal.TextBundle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A decision on a step in the pyramid: the rule that allows or forbids it, and the missing
 * evidence.
 *
 * <pre>{@code
 * StepDecision decision = LevelStep.to(PyramidLevel.M2, day).decide();
 * decision.isAllowed(); // false
 * decision.message(Locale.ENGLISH); // An app always enters at level 1. …
 * decision.source(Locale.ENGLISH);
 * }</pre>
 *
 * @param rule the rule
 * @param missing the evidence that the step does not have, if that is the reason
 */
public record StepDecision(StepRule rule, Set<LevelEvidence> missing) {
  /** Creates a decision and copies the evidence. */
  public StepDecision {
    Objects.requireNonNull(rule, "rule");
    Set<LevelEvidence> copy = EnumSet.noneOf(LevelEvidence.class);
    copy.addAll(missing);
    missing = Collections.unmodifiableSet(copy);
  }

  /** Returns whether the step is allowed. */
  public boolean isAllowed() {
    return rule.isAllowed();
  }

  /**
   * Returns the rule in one or two sentences, with the missing evidence.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String message(Locale locale) {
    TextBundle texts = TextBundle.of(locale);
    List<String> names = missing.stream().map(evidence -> evidence.displayName(locale)).toList();
    return texts.get("mhealth.step." + rule.code(), texts.join(names));
  }

  /**
   * Returns the source of the rule.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String source(Locale locale) {
    return TextBundle.of(locale).get("mhealth.source");
  }
}
