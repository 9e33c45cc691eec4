package io.github.openmidid.examples.register.web;

import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.List;
import java.util.Locale;

/** The response body for a warning. */
public record WarningBody(String code, String detail) {

  public static List<WarningBody> of(List<Warning> warnings, Locale language) {
    return warnings.stream()
        .map(
            warning ->
                new WarningBody(
                    warning.code(), LocalizedText.of("warning." + warning.code()).in(language)))
        .toList();
  }
}
