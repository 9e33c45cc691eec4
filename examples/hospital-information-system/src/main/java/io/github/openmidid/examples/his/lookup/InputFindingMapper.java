package io.github.openmidid.examples.his.lookup;

import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Maps violated constraints to findings, in the user's language. */
@Component
public class InputFindingMapper {
  private final CandidateRanking ranking;
  private final MessageSource texts;

  InputFindingMapper(CandidateRanking ranking, MessageSource texts) {
    this.ranking = ranking;
    this.texts = texts;
  }

  /**
   * Maps violations, in their order. The candidates of all are looked up in one request, and each
   * failure of the register is logged once.
   */
  public List<InputFinding> of(
      Collection<? extends ConstraintViolation<?>> violations, Locale locale) {
    Set<RuntimeException> causes = Collections.newSetFromMap(new IdentityHashMap<>());
    violations.forEach(violation -> cause(violation).ifPresent(causes::add));
    causes.forEach(RegisterFailureLog::log);
    List<InputFinding> findings = violations.stream().map(v -> of(v, locale)).toList();
    List<List<Candidate>> ranked =
        ranking.rank(findings.stream().map(InputFinding::suggestions).toList());
    List<InputFinding> complete = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      complete.add(findings.get(i).with(ranked.get(i)));
    }
    return complete;
  }

  private InputFinding of(ConstraintViolation<?> violation, Locale locale) {
    // mid-id: findings
    ConstraintFinding finding = ConstraintFinding.of(violation).orElse(null);
    if (finding == null) {
      return new InputFinding(
          constraint(violation), violation.getMessage(), null, null, List.of(), Optional.empty());
    }
    Optional<RegisterFailure> failure = cause(violation).map(RegisterFailure::of);
    return new InputFinding(
        failure.map(RegisterFailure::code).orElse(finding.code()),
        failure.map(f -> text(f, locale)).orElse(violation.getMessage()),
        finding.fault().orElse(null),
        finding.index() < 0 ? null : finding.index(),
        Candidate.of(finding.suggestions(), locale),
        failure);
    // end
  }

  private static Optional<RuntimeException> cause(ConstraintViolation<?> violation) {
    return ConstraintFinding.of(violation)
        .flatMap(ConstraintFinding::cause)
        .filter(cause -> !(cause instanceof OutsideExtentException));
  }

  private static String constraint(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }

  private String text(RegisterFailure failure, Locale locale) {
    return texts.getMessage("register." + failure.code(), null, locale);
  }
}
