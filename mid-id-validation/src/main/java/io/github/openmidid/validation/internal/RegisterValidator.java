package io.github.openmidid.validation.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Verification;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up values in the register of the current validation. Stateless between validations: one
 * validator serves many, also concurrently, and each may have another register.
 */
public abstract class RegisterValidator<T> implements ConstraintValidator<RegisteredMidId, T> {
  private RegistrationRequirement requirements = RegistrationRequirement.NONE;

  // Both are set before the first validation, by the creator of the validator.
  private @Nullable MidIdRegister ofFactory;
  private @Nullable Provider<MidIdRegister> container;

  @Override
  public void initialize(RegisteredMidId constraint) {
    requirements = new RegistrationRequirement(constraint);
  }

  /**
   * Receives the register from Spring, CDI or any other container that supports {@link Inject}. A
   * provider, because the register is optional: a container would fail to inject a missing bean
   * itself.
   */
  @Inject
  void setProvider(Provider<MidIdRegister> provider) {
    container = provider;
  }

  /**
   * Sets the register of the factory that created this validator.
   *
   * @throws ConstraintDeclarationException if another factory has set another register: then both
   *     share this validator
   */
  public void use(MidIdRegister supplied) {
    if (ofFactory != null && ofFactory != supplied) {
      throw new ConstraintDeclarationException(
          "a validator of @RegisteredMidId is shared by factories that have different registers:"
              + " a ConstraintValidatorFactory has to create a new one each time");
    }
    ofFactory = supplied;
  }

  /** Checks one text against the register. */
  boolean isRegistered(String text, ConstraintValidatorContext context) {
    MidIdRegister register = register(context);
    Optional<ConstraintFinding> finding;
    try {
      finding = check(text, register, context.getClockProvider().getClock());
    } catch (RuntimeException e) {
      finding = Optional.of(ConstraintFindingFactory.notChecked(MidId.tryParse(text), e));
    }
    return finding.isEmpty()
        || ViolationReporter.add(context, RegisteredMidId.class, finding.orElseThrow());
  }

  /** Returns the finding about a text; empty if it is valid. */
  Optional<ConstraintFinding> check(String text, MidIdRegister register, Clock clock) {
    return check(Verification.of(text, register, clock));
  }

  /** Returns the finding about a verified text; empty if it is valid. */
  Optional<ConstraintFinding> check(Verification verification) {
    return requirements.check(verification);
  }

  /**
   * Returns the register of this validation: its payload, else that of the factory, else that of
   * the container, which is resolved each time because it may depend on the scope.
   *
   * @throws ConstraintDeclarationException if there is none: no value passes unchecked
   */
  MidIdRegister register(ConstraintValidatorContext context) {
    return HibernateExtension.supplied(context, MidIdRegister.class)
        .or(() -> Optional.ofNullable(ofFactory))
        .orElseGet(this::ofContainer);
  }

  private MidIdRegister ofContainer() {
    if (container == null) {
      throw missing(null);
    }
    @Nullable MidIdRegister found;
    try {
      found = container.get();
    } catch (RuntimeException e) {
      throw missing(e);
    }
    if (found == null) {
      throw missing(null);
    }
    return found;
  }

  private static ConstraintDeclarationException missing(@Nullable RuntimeException cause) {
    return new ConstraintDeclarationException(
        "@RegisteredMidId has no MidIdRegister: supply one as constraintValidatorPayload of"
            + " Hibernate Validator, as a bean of Spring or CDI, or through"
            + " RegisterConstraintValidatorFactory",
        cause);
  }
}
