package io.github.openmidid.validation.internal;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A context that records the violations that a validator adds. */
final class RecordingContext implements ConstraintValidatorContext {
  private final String defaultTemplate;
  private final Clock clock;
  private final List<String> added = new ArrayList<>();
  private boolean withDefault = true;

  private RecordingContext(String defaultTemplate, Instant now) {
    this.defaultTemplate = defaultTemplate;
    this.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  static RecordingContext of(Class<? extends Annotation> constraint) {
    return at("2026-11-22T12:00:00Z", constraint);
  }

  static RecordingContext at(String instant, Class<? extends Annotation> constraint) {
    return new RecordingContext("{" + constraint.getName() + ".message}", Instant.parse(instant));
  }

  static RecordingContext withMessage(String message) {
    return new RecordingContext(message, Instant.EPOCH);
  }

  /** Returns the message templates of the violations that a provider would report. */
  List<String> templates() {
    List<String> templates = new ArrayList<>(added);
    if (withDefault) {
      templates.add(defaultTemplate);
    }
    return templates;
  }

  @Override
  public void disableDefaultConstraintViolation() {
    withDefault = false;
  }

  @Override
  public String getDefaultConstraintMessageTemplate() {
    return defaultTemplate;
  }

  @Override
  public ClockProvider getClockProvider() {
    return () -> clock;
  }

  @Override
  public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String template) {
    return (ConstraintViolationBuilder)
        Proxy.newProxyInstance(
            ConstraintViolationBuilder.class.getClassLoader(),
            new Class<?>[] {ConstraintViolationBuilder.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("addConstraintViolation")) {
                throw new UnsupportedOperationException(method.getName());
              }
              added.add(template);
              return this;
            });
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
