package io.github.openmidid.examples.his.device;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks the name of a room: not blank, not too long, and without characters that no page can show:
 * control characters such as NUL, zero-width characters, changes of the writing direction and
 * halves of surrogate pairs. Line ends and tabs are allowed, because a cell of a list may have
 * them.
 */
@NotBlank(message = "{room.missing}")
@Pattern(regexp = RoomName.BLANK_OR_VISIBLE, message = "{room.missing}")
@Size(max = RoomName.MAX_LENGTH, message = "{room.tooLong}")
@Pattern(regexp = RoomName.SHOWN, message = "{room.control}")
@Documented
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface RoomName {
  /** The maximum number of characters. */
  int MAX_LENGTH = 100;

  /**
   * A text with a visible character, or one that {@link NotBlank} already rejects, so that a blank
   * text has one violation. A text of no-break spaces only does not match.
   */
  String BLANK_OR_VISIBLE = "[\\x00-\\x20]*|(?s:.*[^\\p{Z}\\s].*)";

  /** A text without control, format, line separator and unpaired surrogate characters. */
  String SHOWN = "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]*";

  /** Returns the message of the constraint as a whole, which is never shown. */
  String message() default "{room.missing}";

  /** Returns the groups of the constraint. */
  Class<?>[] groups() default {};

  /** Returns the payload of the constraint. */
  Class<? extends Payload>[] payload() default {};
}
