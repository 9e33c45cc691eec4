package io.github.openmidid.validation.internal;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/**
 * Stands for a container that fills the validators, and has another register for each thread and at
 * each moment, as one for requests or tenants has. Needs jakarta.inject.
 */
public final class SwitchingContainer implements ConstraintValidatorFactory {
  private static final ThreadLocal<MidIdRegister> CURRENT = new ThreadLocal<>();

  private final ConstraintValidatorFactory others;

  public SwitchingContainer(ConstraintValidatorFactory others) {
    this.others = others;
  }

  /** The register of this thread from now on; null if there is none. */
  public void setRegister(MidIdRegister register) {
    CURRENT.set(register);
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
    T validator = others.getInstance(key);
    if (validator instanceof RegisterValidator<?> asking) {
      asking.setProvider(this::register);
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
