package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.validation.ValidFancDeviceNumber;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Accepts a MID-ID, or a former number that {@link TransferRules} still allow. */
public final class FancDeviceNumberValidator
    implements ConstraintValidator<ValidFancDeviceNumber, CharSequence> {
  /** The zone in which the transition ends, independent of the zone of the machine. */
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private Optional<Pattern> legacyPattern = Optional.empty();

  @Override
  public void initialize(ValidFancDeviceNumber constraint) {
    String pattern = constraint.legacyPattern();
    try {
      legacyPattern = pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      throw new ConstraintDeclarationException(
          "legacyPattern of @ValidFancDeviceNumber is not a regular expression", e);
    }
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    String text = TextSnapshot.of(value);
    if (MidId.isValid(text)) {
      return true;
    }
    Diagnosis diagnosis = MidId.diagnose(text);
    TransferRules rules = rules(context.getClockProvider().getClock());
    // A pattern that matches the empty text does not make it a number.
    boolean missing = diagnosis.fault().equals(Optional.of(Fault.MISSING));
    if (missing || !rules.isLegacyNumber(text)) {
      return ViolationReporter.add(
          context, ValidFancDeviceNumber.class, ConstraintFindingFactory.of(diagnosis));
    }
    return rules.isInTransition()
        || ViolationReporter.add(
            context, ValidFancDeviceNumber.class, ConstraintFindingFactory.of("legacyEnded", -1));
  }

  private TransferRules rules(Clock clock) {
    TransferRules rules = TransferRules.on(LocalDate.ofInstant(clock.instant(), BELGIUM));
    return legacyPattern.map(rules::withLegacyPattern).orElse(rules);
  }
}
