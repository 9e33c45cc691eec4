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
 * The value is a well-formed MID-ID, in any of the spellings that {@link
 * io.github.openmidid.MidId#parse} reads. Well formed does not mean granted: no register is asked.
 * The format is provisional, the official one is not public.
 *
 * <pre>{@code
 * record Device(@NotNull @ValidMidId String midId) {}
 * }</pre>
 *
 * <p>For {@link CharSequence}, and for {@link io.github.openmidid.MidId}, which is valid unless
 * something that fills private fields, such as a JSON library, made it: then it may hold any text,
 * or null, and has to hold canonical text. Null is valid: add {@code NotNull} where a value is
 * required. An empty text is not valid.
 *
 * <p>The message names the exact fault in Dutch, French, German or English, under the constant key
 * {@code {io.github.openmidid.validation.ValidMidId.checkDigits}} and so on, one for each
 * {@linkplain io.github.openmidid.Fault#code() fault}; it never holds the value. A message of your
 * own replaces it. {@link ConstraintFinding} has the fault, its place and suggestions for programs.
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

  /** What is said of a value that is not valid; by default, the fault is named. */
  String message() default "{io.github.openmidid.validation.ValidMidId.message}";

  /** The groups in which this is checked. */
  Class<?>[] groups() default {};

  /** What travels with a violation. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them on one element, for several groups. */
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
