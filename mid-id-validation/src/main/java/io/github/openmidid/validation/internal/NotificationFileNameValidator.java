package io.github.openmidid.validation.internal;

import io.github.openmidid.cadastre.FileNameDiagnosis;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.validation.ValidNotificationFileName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks the name of a file, not its content. */
public final class NotificationFileNameValidator
    implements ConstraintValidator<ValidNotificationFileName, CharSequence> {
  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    FileNameDiagnosis diagnosis = NotificationFileName.diagnose(TextSnapshot.of(value));
    return diagnosis
        .fault()
        .map(fault -> ConstraintFindingFactory.of(fault.code(), diagnosis.index()))
        .map(finding -> ViolationReporter.add(context, ValidNotificationFileName.class, finding))
        .orElse(true);
  }
}
