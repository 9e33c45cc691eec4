package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Verification;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up all elements of a container with one request. */
public final class RegisteredMidIdsValidator extends RegisterValidator<Iterable<?>> {

  /**
   * An element that is not null.
   *
   * @param text the text of the element
   * @param fault the finding of a {@link MidId} whose text is not a MID-ID
   */
  private record Element(String text, Optional<ConstraintFinding> fault) {

    static Element of(Object value) {
      if (value instanceof CharSequence text) {
        return new Element(TextSnapshot.of(text), Optional.empty());
      }
      if (value instanceof MidId midId) {
        Optional<ConstraintFinding> fault = ConstraintFindingFactory.ofValue(midId);
        return new Element(fault.isPresent() ? "" : midId.toString(), fault);
      }
      throw new UnexpectedTypeException(
          "@RegisteredMidId supports CharSequence, MidId, and Iterable of them");
    }
  }

  @Override
  public boolean isValid(@Nullable Iterable<?> container, ConstraintValidatorContext context) {
    if (container == null) {
      return true;
    }
    MidIdRegister register = register(context);
    List<Optional<Element>> elements = new ArrayList<>();
    container.forEach(value -> elements.add(Optional.ofNullable(value).map(Element::of)));
    Map<MidId, LookupResult> results;
    try {
      results = lookUp(elements, register);
    } catch (RuntimeException e) {
      // The lookup of all elements failed: one violation of the container.
      return ViolationReporter.add(
          context, RegisteredMidId.class, ConstraintFindingFactory.notChecked(Optional.empty(), e));
    }
    Clock clock = context.getClockProvider().getClock();
    Optional<ElementViolationReporter> violations = Optional.empty();
    for (int i = 0; i < elements.size(); i++) {
      Optional<ConstraintFinding> finding =
          elements.get(i).flatMap(element -> check(element, results, register, clock));
      if (finding.isPresent()) {
        violations =
            violations.or(() -> Optional.of(new ElementViolationReporter(container, context)));
        violations.orElseThrow().add(i, finding.orElseThrow());
      }
    }
    return violations.isEmpty();
  }

  /** Looks up the well-formed elements in one request; makes none without such elements. */
  private static Map<MidId, LookupResult> lookUp(
      List<Optional<Element>> elements, MidIdRegister register) {
    Set<MidId> midIds = new LinkedHashSet<>();
    for (Optional<Element> element : elements) {
      element.map(Element::text).flatMap(MidId::tryParse).ifPresent(midIds::add);
    }
    return midIds.isEmpty() ? Map.of() : MidIdRegister.checked(register).lookUpAll(midIds);
  }

  private Optional<ConstraintFinding> check(
      Element element, Map<MidId, LookupResult> results, MidIdRegister register, Clock clock) {
    if (element.fault().isPresent()) {
      return element.fault();
    }
    Optional<LookupResult> result = MidId.tryParse(element.text()).map(results::get);
    return result.isPresent()
        ? check(Verification.of(result.get(), clock))
        : check(element.text(), register, clock); // malformed: the register is not called
  }
}
