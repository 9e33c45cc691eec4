package io.github.openmidid.validation.internal;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/**
 * A container that injects into validators, with a register for each thread that can change, as in
 * request or tenant scope. Needs jakarta.inject.
 */
public final class SwitchingContainer implements ConstraintValidatorFactory {
  private static final ThreadLocal<MidIdRegister> CURRENT = new ThreadLocal<>();

  private final ConstraintValidatorFactory others;

  public SwitchingContainer(ConstraintValidatorFactory others) {
    this.others = others;
  }

  /** Sets the register of this thread; null if there is none. */
  public void setRegister(MidIdRegister register) {
    CURRENT.set(register);
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
    T validator = others.getInstance(key);
    if (validator instanceof RegisterValidator<?> registerValidator) {
      registerValidator.setProvider(this::register);
    }
    return validator;
  }

  private MidIdRegister register() {
    MidIdRegister register = CURRENT.get();
    if (register == null) {
      throw new IllegalStateException("no bean of this type");
    }
    return register;
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> instance) {
    others.releaseInstance(instance);
  }
}
