package io.github.openmidid.validation;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Creates validators as an application does, without an implementation of the expression language.
 */
final class ValidatorFactories {
  static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private ValidatorFactories() {}

  static HibernateValidatorConfiguration configuration(Locale locale) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false));
  }

  static Validator of(Configuration<?> configuration) {
    return configuration.buildValidatorFactory().getValidator();
  }

  static Validator speaking(String language) {
    return of(configuration(Locale.forLanguageTag(language)));
  }

  static Validator english() {
    return speaking("en");
  }

  static Validator withRegister(MidIdRegister register) {
    return of(configuration(Locale.ENGLISH).constraintValidatorPayload(register));
  }

  static Validator on(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return of(configuration(Locale.ENGLISH).clockProvider(() -> clock));
  }

  static List<String> messages(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(ConstraintViolation::getMessage).sorted().toList();
  }

  /** Returns the codes of the violations. */
  static List<String> codes(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> ConstraintFinding.of(violation).orElseThrow().code())
        .sorted()
        .toList();
  }

  static ConstraintFinding finding(Set<? extends ConstraintViolation<?>> violations) {
    return ConstraintFinding.of(violations.iterator().next()).orElseThrow();
  }
}
