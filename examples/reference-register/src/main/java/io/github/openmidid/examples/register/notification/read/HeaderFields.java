package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.register.web.text.RequestLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that the headers of columns name, in four languages. */
final class HeaderFields {
  private static final String RESOURCE = "/mid-id-register/notification-headers.txt";
  private static final HeaderFields INSTANCE = new HeaderFields();

  private final Map<String, DeviceField> fields = new HashMap<>();

  private HeaderFields() {
    for (DeviceField field : DeviceField.values()) {
      add(field, field.code());
      for (String language : RequestLanguage.KNOWN) {
        String label =
            LocalizedText.of("page.field." + field.code()).in(Locale.forLanguageTag(language));
        add(field, label);
        add(field, withoutBrackets(label));
      }
    }
    try (InputStream in = Objects.requireNonNull(HeaderFields.class.getResourceAsStream(RESOURCE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    DeviceField field = DeviceField.fromString(line.substring(0, colon));
    parts(line.substring(colon + 1), "|").forEach(header -> add(field, header));
  }

  private void add(DeviceField field, String header) {
    DeviceField other = fields.putIfAbsent(LetterText.of(header), field);
    if (other != null && other != field) {
      throw new IllegalStateException("one header for two fields: " + field + ", " + other);
    }
  }

  /**
   * Returns the field that a header names: as a whole, without its remarks in brackets, or in each
   * of its languages. Empty if it names none, or several.
   */
  static Optional<DeviceField> find(String header) {
    Map<String, DeviceField> fields = INSTANCE.fields;
    return Optional.ofNullable(fields.get(LetterText.of(header)))
        .or(() -> Optional.ofNullable(fields.get(LetterText.of(withoutBrackets(header)))))
        .or(
            () -> {
              Set<Optional<DeviceField>> named =
                  parts(header, "/\n\r")
                      .map(
                          part ->
                              Optional.ofNullable(fields.get(LetterText.of(withoutBrackets(part)))))
                      .collect(Collectors.toSet());
              return named.size() == 1 ? named.iterator().next() : Optional.empty();
            });
  }

  private static Stream<String> parts(String text, String separators) {
    return Collections.list(new StringTokenizer(text, separators)).stream().map(String::valueOf);
  }

  private static String withoutBrackets(String text) {
    return text.replaceAll("\\([^)]*\\)", " ");
  }
}
