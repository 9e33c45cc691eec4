package io.github.openmidid.validation;

import io.github.openmidid.validation.internal.NotificationFileNameValidator;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks that the text is the name of a file that notifies a device to the cadastre, {@code
 * XXX-Y-ZZZZ-MELDING_TOESTEL} or {@code XXX-Y-ZZZZ-NOTIFICATION_APPAREIL}, as {@link
 * io.github.openmidid.cadastre.NotificationFileName#parse} reads it (FAQ of the FPS Health,
 * question 3; that ZZZZ is the year is our reading).
 *
 * <pre>{@code
 * void upload(@NotNull @ValidNotificationFileName String fileName, InputStream workbook) {}
 * }</pre>
 *
 * <p>Supports {@link CharSequence}. Null is valid; an empty text is not. The content of the file is
 * not checked.
 */
@Documented
@Constraint(validatedBy = {NotificationFileNameValidator.class})
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE,
  ElementType.CONSTRUCTOR,
  ElementType.PARAMETER,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidNotificationFileName.List.class)
public @interface ValidNotificationFileName {

  /** The message of a violation; the default one names the fault. */
  String message() default "{io.github.openmidid.validation.ValidNotificationFileName.message}";

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
    ValidNotificationFileName[] value();
  }
}
