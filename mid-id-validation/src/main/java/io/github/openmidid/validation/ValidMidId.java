package io.github.openmidid.validation;

import io.github.openmidid.validation.internal.MidIdTextValidator;
import io.github.openmidid.validation.internal.MidIdValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that the value is a well-formed MID-ID, in any of the spellings that {@link
 * io.github.openmidid.MidId#parse} reads. Well formed does not mean granted: the constraint uses no
 * register. The format is provisional; the official one is not public.
 *
 * <pre>{@code
 * record Device(@NotNull @ValidMidId String midId) {}
 * }</pre>
 *
 * <p>Supports {@link CharSequence} and {@link io.github.openmidid.MidId}. A {@code MidId} is valid
 * unless a library that sets private fields by reflection has created it from text that is not
 * canonical, or from null. Null is valid: add {@code NotNull} where a value is required. An empty
 * text is not valid.
 *
 * <p>The message names the exact fault in Dutch, French, German or English, under the constant key
 * {@code {io.github.openmidid.validation.ValidMidId.checkDigits}} and so on, one for each
 * {@linkplain io.github.openmidid.Fault#code() fault}; it never contains the value. A custom
 * message replaces it. {@link ConstraintFinding} provides fault, position and suggestions to
 * programs.
 */
@Documented
@Constraint(validatedBy = {MidIdTextValidator.class, MidIdValidator.class})
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidMidId.List.class)
public @interface ValidMidId {

  /** The message of a violation; the default one names the fault. */
  String message() default "{io.github.openmidid.validation.ValidMidId.message}";

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
    ValidMidId[] value();
  }
}
