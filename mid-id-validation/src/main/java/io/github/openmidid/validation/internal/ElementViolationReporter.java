package io.github.openmidid.validation.internal;

import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the violations of a container to its elements. Each message ends in the position: Hibernate
 * Validator 9 excludes the index from its hash codes, so that a set of violations that differ in
 * nothing else takes quadratic time.
 */
final class ElementViolationReporter {
  /** The message parameter with the position of an element, from 1. */
  private static final String POSITION = "elementPosition";

  private final Iterable<?> container;
  private final ConstraintValidatorContext context;
  private final boolean hasDefaultMessage;

  /** The message templates by code. */
  private final Map<String, String> templates = new HashMap<>();

  ElementViolationReporter(Iterable<?> container, ConstraintValidatorContext context) {
    this.container = container;
    this.context = context;
    hasDefaultMessage = ViolationReporter.hasDefaultMessage(context, RegisteredMidId.class);
    context.disableDefaultConstraintViolation();
  }

  /** Adds a violation of one element. */
  void add(int index, ConstraintFinding finding) {
    HibernateExtension.carry(context, finding);
    boolean named = HibernateExtension.nameMessageParameter(context, POSITION, index + 1);
    var builder =
        context.buildConstraintViolationWithTemplate(
            templates.computeIfAbsent(finding.code(), code -> template(finding, named)));
    // The nodes that the constraint has in a path as a constraint of the element.
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
        : template + " " + ViolationReporter.key(RegisteredMidId.class, "position");
  }
}
