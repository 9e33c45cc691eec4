package io.github.openmidid.validation;

import io.github.openmidid.validation.internal.FancDeviceNumberMidIdValidator;
import io.github.openmidid.validation.internal.FancDeviceNumberValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that the value identifies a device in a periodic transfer to FANC: a well-formed MID-ID,
 * or a former number of FANC during the transition (circular on the MID-ID, 2022, section 3; until
 * 30 September 2023, which is our reading). The date is that of the {@link
 * jakarta.validation.ClockProvider} in Belgium.
 *
 * <pre>{@code
 * record Row(@NotNull @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber) {}
 * }</pre>
 *
 * <p>Supports {@link CharSequence}, and {@link io.github.openmidid.MidId} as {@link ValidMidId}
 * does. Null is valid; an empty text is not, whatever the pattern.
 *
 * <p>The constraint does not check whether the device was in use before 1 October 2022, is in
 * FANC's scope (MRI is not), is known to the register, or has a number in the test range; {@link
 * io.github.openmidid.fanc.TransferRules} does.
 */
@Documented
@Constraint(validatedBy = {FancDeviceNumberValidator.class, FancDeviceNumberMidIdValidator.class})
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidFancDeviceNumber.List.class)
public @interface ValidFancDeviceNumber {

  /**
   * The {@link java.util.regex.Pattern} that a former number matches as a whole. The official form
   * is not public; empty, the default, accepts no former number. A composed constraint avoids
   * repeating it.
   */
  String legacyPattern() default "";

  /** The message of a violation; the default one names the fault. */
  String message() default "{io.github.openmidid.validation.ValidFancDeviceNumber.message}";

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
    ValidFancDeviceNumber[] value();
  }
}
