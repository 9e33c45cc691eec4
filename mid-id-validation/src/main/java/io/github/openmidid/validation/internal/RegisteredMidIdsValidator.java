package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the register about all elements at once. */
public final class RegisteredMidIdsValidator extends RegisterValidator<Iterable<?>> {
  @Override
  public boolean isValid(@Nullable Iterable<?> container, ConstraintValidatorContext context) {
    if (container == null) {
      return true;
    }
    MidIdRegister register = register(context);
    List<Optional<String>> texts = texts(container);
    Map<MidId, Registration> known;
    try {
      known = find(texts, register);
    } catch (RuntimeException e) {
      // Nothing is known of any of them, so it is said once, of the whole.
      return Violations.add(
          context, RegisteredMidId.class, Findings.unavailable(Optional.empty(), e));
    }
    boolean valid = true;
    for (int i = 0; i < texts.size(); i++) {
      Optional<ConstraintFinding> finding =
          texts.get(i).flatMap(text -> check(text, answers(known), context));
      if (finding.isPresent()) {
        Violations.addAt(i, container, context, RegisteredMidId.class, finding.orElseThrow());
        valid = false;
      }
    }
    return valid;
  }

  /** The elements as texts; empty for null, which is valid. */
  private static List<Optional<String>> texts(Iterable<?> container) {
    List<Optional<String>> texts = new ArrayList<>();
    for (Object element : container) {
      if (element != null && !(element instanceof CharSequence) && !(element instanceof MidId)) {
        throw new UnexpectedTypeException(
            "@RegisteredMidId is for texts and MidIds, and for a collection of them");
      }
      texts.add(Optional.ofNullable(element).map(Object::toString));
    }
    return texts;
  }

  /** One question for all that are well formed; none if no one is. */
  private static Map<MidId, Registration> find(
      List<Optional<String>> texts, MidIdRegister register) {
    Set<MidId> midIds = new LinkedHashSet<>();
    for (Optional<String> text : texts) {
      text.flatMap(MidId::tryParse).ifPresent(midIds::add);
    }
    return midIds.isEmpty() ? Map.of() : Map.copyOf(register.findAll(midIds));
  }

  private static MidIdRegister answers(Map<MidId, Registration> known) {
    return midId -> Optional.ofNullable(known.get(midId));
  }
}
