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
 * Finds the register of this validation and asks it. Keeps nothing of a validation: one validator
 * serves many, at once and one after the other, and each may have another register.
 */
public abstract class RegisterValidator<T> implements ConstraintValidator<RegisteredMidId, T> {
  private RegistrationRequirement requirements = RegistrationRequirement.NONE;

  // Both are set before the first validation, by those who make the validator.
  private @Nullable MidIdRegister ofFactory;
  private @Nullable Provider<MidIdRegister> container;

  @Override
  public void initialize(RegisteredMidId constraint) {
    requirements = new RegistrationRequirement(constraint);
  }

  /**
   * Filled by Spring, CDI and every other container that knows {@link Inject}. A provider, because
   * it may be that nothing has to be injected: then the container would refuse the register itself.
   */
  @Inject
  void setProvider(Provider<MidIdRegister> provider) {
    container = provider;
  }

  /**
   * Sets the register of the factory that has made this validator.
   *
   * @throws ConstraintDeclarationException if another factory has set another: then one of them did
   *     not make it, and would be answered from the register of the other
   */
  public void use(MidIdRegister supplied) {
    if (ofFactory != null && ofFactory != supplied) {
      throw new ConstraintDeclarationException(
          "a validator of @RegisteredMidId is shared by factories that have different registers:"
              + " a ConstraintValidatorFactory has to make a new one each time");
    }
    ofFactory = supplied;
  }

  /** Whether the register holds what is required of one text. */
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

  /** What the constraint says of a text and the answer of the register; empty if it is valid. */
  Optional<ConstraintFinding> check(String text, MidIdRegister register, Clock clock) {
    return requirements.check(Verification.of(text, register, clock));
  }

  /**
   * Returns the register nearest to this validation: its payload, else that of the factory, else
   * that of the container, which is asked each time, as its answer may depend on the moment.
   *
   * @throws ConstraintDeclarationException if there is none: a value that nobody has looked up does
   *     not pass as valid
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
        "@RegisteredMidId has no MidIdRegister to ask: supply one as constraintValidatorPayload of"
            + " Hibernate Validator, as a bean of Spring or CDI, or through"
            + " RegisterConstraintValidatorFactory",
        cause);
  }
}
