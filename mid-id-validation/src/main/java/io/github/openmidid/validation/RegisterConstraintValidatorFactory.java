package io.github.openmidid.validation;

import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.validation.internal.RegisterValidator;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import java.util.Objects;

/**
 * Supplies {@link RegisteredMidId} with a register, with any provider of Jakarta Validation. This
 * register has precedence over that of a container; a constraint validator payload of Hibernate
 * Validator has precedence over this one.
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * configuration.constraintValidatorFactory(
 *     new RegisterConstraintValidatorFactory(
 *         register, configuration.getDefaultConstraintValidatorFactory()));
 * }</pre>
 */
public final class RegisterConstraintValidatorFactory implements ConstraintValidatorFactory {
  private final MidIdRegister register;
  private final ConstraintValidatorFactory others;

  /**
   * Creates a factory that delegates the creation of validators.
   *
   * @param register looks up the values of {@link RegisteredMidId}; the caller closes it
   * @param others creates the validators of all constraints, a new one each time; if it is a
   *     factory of this kind, its register is ignored
   */
  public RegisterConstraintValidatorFactory(
      MidIdRegister register, ConstraintValidatorFactory others) {
    this.register = Objects.requireNonNull(register, "register");
    Objects.requireNonNull(others, "others");
    this.others =
        others instanceof RegisterConstraintValidatorFactory nested ? nested.others : others;
  }

  @Override
  public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
    T validator = others.getInstance(key);
    if (validator instanceof RegisterValidator<?> registerValidator) {
      registerValidator.use(register);
    }
    return validator;
  }

  @Override
  public void releaseInstance(ConstraintValidator<?, ?> instance) {
    others.releaseInstance(instance);
  }
}
