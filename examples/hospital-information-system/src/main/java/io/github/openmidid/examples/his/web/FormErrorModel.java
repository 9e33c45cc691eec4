package io.github.openmidid.examples.his.web;

import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The messages beside the fields of a form.
 *
 * @param texts the messages by field name, in the user's language
 * @param suggestions candidates for the intended MID-ID
 */
record FormErrorModel(Map<String, String> texts, List<Candidate> suggestions) {

  static FormErrorModel none() {
    return new FormErrorModel(Map.of(), List.of());
  }

  static FormErrorModel of(String field, String text) {
    return new FormErrorModel(Map.of(field, text), List.of());
  }

  static FormErrorModel of(BindingResult result, Locale locale) {
    Map<String, String> texts = new TreeMap<>();
    List<Candidate> suggestions = new ArrayList<>();
    for (FieldError error : result.getFieldErrors()) {
      texts.merge(error.getField(), String.valueOf(error.getDefaultMessage()), (a, b) -> a);
      // mid-id: suggestions beside the field
      if (error.contains(ConstraintViolation.class)) {
        ConstraintFinding.of(error.unwrap(ConstraintViolation.class))
            .ifPresent(f -> suggestions.addAll(Candidate.of(f.suggestions(), locale)));
      }
      // end
    }
    return new FormErrorModel(texts, suggestions);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }
}
