package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The violations of one container at the places of its elements, and none of the whole. Each
 * message ends in the position: Hibernate Validator 9 leaves the index out of its hash codes, and
 * its set of violations that differ in nothing else takes time by the square of their number.
 */
final class ElementViolationReporter {
  /** What a message may name as a parameter: the place of an element, from 1. */
  private static final String POSITION = "elementPosition";

  private final Iterable<?> container;
  private final ConstraintValidatorContext context;
  private final boolean hasDefaultMessage;

  /** By code: the same few of thousands of elements. */
  private final Map<String, String> templates = new HashMap<>();

  ElementViolationReporter(Iterable<?> container, ConstraintValidatorContext context) {
    this.container = container;
    this.context = context;
    hasDefaultMessage = ViolationReporter.hasDefaultMessage(context, RegisteredMidId.class);
    context.disableDefaultConstraintViolation();
  }

  /** Adds a violation at the place of one element, from 0. */
  void add(int index, ConstraintFinding finding) {
    HibernateExtension.carry(context, finding);
    boolean named = HibernateExtension.nameMessageParameter(context, POSITION, index + 1);
    var builder =
        context.buildConstraintViolationWithTemplate(
            templates.computeIfAbsent(finding.code(), code -> template(finding, named)));
    // The places that the constraint would name as one of the elements.
    if (container instanceof List) {
      builder
          .addContainerElementNode("<list element>", List.class, 0)
          .inIterable()
          .atIndex(index)
          .addConstraintViolation();
    } else {
      builder
          .addContainerElementNode("<iterable element>", Iterable.class, 0)
          .inIterable()
          .atIndex(index)
          .addConstraintViolation();
    }
  }

  private String template(ConstraintFinding finding, boolean named) {
    String template =
        hasDefaultMessage
            ? ViolationReporter.key(RegisteredMidId.class, finding)
            : context.getDefaultConstraintMessageTemplate();
    return !named || template.contains("{" + POSITION + "}")
        ? template
        : template + " {" + RegisteredMidId.class.getName() + ".position}";
  }
}
