package io.github.openmidid.examples.his.web;

import io.github.openmidid.examples.his.lookup.InputFinding;
import io.github.openmidid.examples.his.lookup.InputFindingMapper;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Maps the errors of a bound form or body to findings. */
@Component
public class FieldFindingMapper {
  private final InputFindingMapper mapper;
  private final MessageSource texts;

  FieldFindingMapper(InputFindingMapper mapper, MessageSource texts) {
    this.mapper = mapper;
    this.texts = texts;
  }

  public List<FieldFinding> of(BindingResult result, Locale locale) {
    List<ConstraintViolation<?>> violations = new ArrayList<>();
    for (FieldError error : result.getFieldErrors()) {
      if (error.contains(ConstraintViolation.class)) {
        violations.add(error.unwrap(ConstraintViolation.class));
      }
    }
    Iterator<InputFinding> mapped = mapper.of(violations, locale).iterator();
    return result.getFieldErrors().stream()
        .map(
            error ->
                new FieldFinding(
                    error.getField(),
                    error.contains(ConstraintViolation.class)
                        ? mapped.next()
                        : notUnderstood(locale)))
        .toList();
  }

  /** The finding about a value of another type; Spring's own message names classes. */
  private InputFinding notUnderstood(Locale locale) {
    String text = texts.getMessage("field.notUnderstood", null, locale);
    return new InputFinding("notUnderstood", text, null, null, List.of(), Optional.empty());
  }
}
