package io.github.openmidid.examples.his.lookup;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.warning.DeviceWarning;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of lookup results, in the user's language. */
@Component
class VerdictTexts {
  private static final String OTHER_MODALITY = "otherModality";

  private final MessageSource texts;

  VerdictTexts(MessageSource texts) {
    this.texts = texts;
  }

  DeviceVerdict failure(RegisterFailure failure, Locale locale) {
    return new DeviceVerdict(failure.code(), text(failure.code(), locale));
  }

  DeviceVerdict otherModality(String modalityCode, Locale locale) {
    return new DeviceVerdict(OTHER_MODALITY, modality(modalityCode, locale));
  }

  String warning(DeviceWarning warning, Locale locale) {
    return warning.modalityCode().isEmpty()
        ? text("unknown", locale)
        : modality(warning.modalityCode(), locale);
  }

  /** A code that this release does not know is shown as it is. */
  private String modality(String code, Locale locale) {
    String name = Modality.tryParse(code).map(m -> m.displayName(locale)).orElse(code);
    return text(OTHER_MODALITY, locale, name);
  }

  private String text(String code, Locale locale, Object... arguments) {
    return texts.getMessage("register." + code, arguments, locale);
  }
}
