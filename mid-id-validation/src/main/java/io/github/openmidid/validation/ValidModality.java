package io.github.openmidid.validation;

import io.github.openmidid.validation.internal.ModalityValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that the text names one of the six types of device that have a MID-ID, in any of the
 * spellings of {@link io.github.openmidid.Modality#tryParse}: {@code PET-CT}, {@code petCt}, {@code
 * IRM} …
 *
 * <pre>{@code
 * record Device(@NotNull @ValidModality String modality) {}
 * }</pre>
 *
 * <p>Supports {@link CharSequence}. Null is valid; an empty text is not. Cone-beam CT and proton
 * therapy are rejected with the reason: they are not registered (royal decree of 25 April 2014; FAQ
 * of the FPS Health, question 2).
 */
@Documented
@Constraint(validatedBy = {ModalityValidator.class})
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidModality.List.class)
public @interface ValidModality {

  /** The message of a violation; the default one names the fault. */
  String message() default "{io.github.openmidid.validation.ValidModality.message}";

  /** The validation groups. */
  Class<?>[] groups() default {};

  /** The payload of a violation. */
  Class<? extends Payload>[] payload() default {};

  /** Several constraints on one element, for several groups. */
  @Documented
  @Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The constraints. */
    ValidModality[] value();
  }
}
