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
 * The number can stand for a device in a periodic transfer to FANC: a well-formed MID-ID, or a
 * former number of FANC as long as the transition allows one (circular on the MID-ID, 2022, section
 * 3; until 30 September 2023, which is our reading). The day is that of the validation's {@link
 * jakarta.validation.ClockProvider} in Belgium.
 *
 * <pre>{@code
 * record Row(@NotNull @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber) {}
 * }</pre>
 *
 * <p>For {@link CharSequence}, and for {@link io.github.openmidid.MidId} as with {@link
 * ValidMidId}; null is valid, an empty text is not, whatever the pattern.
 *
 * <p>One value does not tell the rest: whether the device was in use before 1 October 2022, is in
 * FANC's scope (MRI is not), is known to the register, or has a number of the range for tests. That
 * is for {@link io.github.openmidid.fanc.TransferRules}.
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
   * What a former number looks like as a whole, a {@link java.util.regex.Pattern}. It is not
   * public, so it is a setting; empty, the default, knows none. Put it into a composed constraint
   * of your own to say it once.
   */
  String legacyPattern() default "";

  /** What is said of a value that is not valid; by default, the fault is named. */
  String message() default "{io.github.openmidid.validation.ValidFancDeviceNumber.message}";

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
    ValidFancDeviceNumber[] value();
  }
}
