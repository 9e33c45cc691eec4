package io.github.openmidid.validation.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.validation.ValidModality;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks that a text names a modality; types of device without MID-ID have codes of their own. */
public final class ModalityValidator implements ConstraintValidator<ValidModality, CharSequence> {
  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    if (value == null) {
      return true;
    }
    String text = TextSnapshot.of(value);
    if (Modality.tryParse(text).isPresent()) {
      return true;
    }
    String code = NotRegistered.tryParse(text).map(NotRegistered::code).orElse("unknown");
    return ViolationReporter.add(
        context, ValidModality.class, ConstraintFindingFactory.of(code, -1));
  }
}
