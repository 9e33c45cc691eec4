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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the register that the application supplies, and asks it. */
public abstract class RegisterValidator<T> implements ConstraintValidator<RegisteredMidId, T> {
  private Requirements requirements = Requirements.NONE;
  private @Nullable Provider<MidIdRegister> provider;
  private volatile @Nullable MidIdRegister register;

  @Override
  public void initialize(RegisteredMidId constraint) {
    requirements = new Requirements(constraint);
  }

  /**
   * Filled by Spring, CDI and every other container that knows {@link Inject}. A provider, because
   * it may be that nothing has to be injected: then the container would refuse the register itself.
   */
  @Inject
  void setProvider(Provider<MidIdRegister> provider) {
    this.provider = provider;
  }

  /** Asks this one, where no container supplies another. */
  public void use(MidIdRegister supplied) {
    register = supplied;
  }

  /** Whether the register says what is asked for of one identifier. */
  boolean isRegistered(CharSequence text, ConstraintValidatorContext context) {
    MidIdRegister asked = register(context);
    Optional<ConstraintFinding> finding;
    try {
      finding = check(text, asked, context);
    } catch (RuntimeException e) {
      finding = Optional.of(Findings.unavailable(MidId.tryParse(text), e));
    }
    return finding.isEmpty()
        || Violations.add(context, RegisteredMidId.class, finding.orElseThrow());
  }

  /** What the constraint says of a text and the answer of the register; empty if it is valid. */
  Optional<ConstraintFinding> check(
      CharSequence text, MidIdRegister answering, ConstraintValidatorContext context) {
    return requirements.check(
        Verification.of(text, answering, context.getClockProvider().getClock()));
  }

  /**
   * The register, as near as possible to this validation.
   *
   * @throws ConstraintDeclarationException if there is none: a value that nobody has looked up does
   *     not pass as valid
   */
  MidIdRegister register(ConstraintValidatorContext context) {
    MidIdRegister known = register;
    if (known != null) {
      return known;
    }
    return Hibernate.supplied(context, MidIdRegister.class).orElseGet(this::injected);
  }

  private MidIdRegister injected() {
    Provider<MidIdRegister> container = provider;
    if (container == null) {
      throw missing(null);
    }
    try {
      MidIdRegister found = container.get();
      register = found;
      return found;
    } catch (RuntimeException e) {
      throw missing(e);
    }
  }

  private static ConstraintDeclarationException missing(@Nullable RuntimeException cause) {
    return new ConstraintDeclarationException(
        "@RegisteredMidId has no MidIdRegister to ask: supply one as constraintValidatorPayload of"
            + " Hibernate Validator, as a bean of Spring or CDI, or through"
            + " RegisterConstraintValidatorFactory",
        cause);
  }
}
