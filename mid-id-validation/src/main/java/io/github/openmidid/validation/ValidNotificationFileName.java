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
 * The text is the name of a file with which a device is notified to the cadastre, {@code
 * XXX-Y-ZZZZ-MELDING_TOESTEL} or {@code XXX-Y-ZZZZ-NOTIFICATION_APPAREIL}, as {@link
 * io.github.openmidid.cadastre.NotificationFileName#parse} reads it (FAQ of the FPS Health,
 * question 3; that ZZZZ is the year is our reading).
 *
 * <pre>{@code
 * void upload(@NotNull @ValidNotificationFileName String fileName, InputStream workbook) {}
 * }</pre>
 *
 * <p>For {@link CharSequence}; null is valid, an empty text is not. Nothing is said of the file.
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

  /** What is said of a value that is not valid; by default, the fault is named. */
  String message() default "{io.github.openmidid.validation.ValidNotificationFileName.message}";

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
    ValidNotificationFileName[] value();
  }
}
