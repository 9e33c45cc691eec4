package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Verifies that a container injects a register bean into the constraint. */
class RegisterSupplyTest {
  private static final MidId KNOWN = MidId.ofSerial(1);
  private static final MidId UNKNOWN = MidId.ofSerial(2);

  record Device(@RegisteredMidId String midId, @RegisteredMidId List<MidId> others) {}

  record Label(@ValidMidId String midId) {}

  private static MidIdRegister oneCt() {
    return MidIdRegister.inMemory(
        List.of(Registration.of(KNOWN, Modality.CT, "AZ", RegistrationStatus.LINKED)));
  }

  private static void assertUsesTheRegister(Validator validator) {
    assertThat(validator.validate(new Device(KNOWN.toString(), List.of(KNOWN)))).isEmpty();
    assertThat(validator.validate(new Device(UNKNOWN.toString(), List.of(KNOWN, UNKNOWN))))
        .extracting(v -> v.getPropertyPath() + " " + ConstraintFinding.of(v).orElseThrow().code())
        .containsExactlyInAnyOrder("midId unknown", "others[1].<list element> unknown");
  }

  private static void assertHasNoRegister(Validator validator) {
    assertThat(validator.validate(new Label(KNOWN.toString()))).isEmpty();
    assertThatExceptionOfType(ConstraintDeclarationException.class)
        .isThrownBy(() -> validator.validate(new Device(KNOWN.toString(), null)))
        .withMessageStartingWith("@RegisteredMidId has no MidIdRegister");
  }

  @Configuration
  static class Validation {
    @Bean
    LocalValidatorFactoryBean validator() {
      LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
      // No expression language here.
      validator.setMessageInterpolator(new ParameterMessageInterpolator());
      return validator;
    }
  }

  @Configuration
  static class Registers {
    @Bean
    MidIdRegister register() {
      return oneCt();
    }
  }

  @Nested
  class Spring {
    @Test
    void suppliesItsBeanToTheConstraint() {
      try (var context =
          new AnnotationConfigApplicationContext(Validation.class, Registers.class)) {
        assertUsesTheRegister(context.getBean(Validator.class));
      }
    }

    @Test
    void failsWithoutABeanOnlyIfOneIsRequired() {
      try (var context = new AnnotationConfigApplicationContext(Validation.class)) {
        assertHasNoRegister(context.getBean(Validator.class));
      }
    }
  }

  @Dependent
  static class RegisterProducer {
    @Produces
    MidIdRegister register() {
      return oneCt();
    }
  }

  @Dependent
  static class NoProducer {}

  /**
   * A factory of validators that the container creates, as in the CDI integration of a provider.
   */
  private record ContainerValidatorFactory(BeanManager beans)
      implements ConstraintValidatorFactory {
    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
      return new Unmanaged<>(beans, type).newInstance().produce().inject().postConstruct().get();
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {}
  }

  @Nested
  class Cdi {
    private static SeContainer container(Class<?> bean) {
      return SeContainerInitializer.newInstance()
          .disableDiscovery()
          .addBeanClasses(bean)
          .initialize();
    }

    private static Validator validator(SeContainer container) {
      return jakarta.validation.Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .constraintValidatorFactory(new ContainerValidatorFactory(container.getBeanManager()))
          .buildValidatorFactory()
          .getValidator();
    }

    @Test
    void suppliesItsBeanToTheConstraint() {
      try (SeContainer container = container(RegisterProducer.class)) {
        assertUsesTheRegister(validator(container));
      }
    }

    /** Quarkus checks constraints on parameters only if their archive is one of beans. */
    @Test
    void acceptsTheConstraintsAsAnArchiveOfBeans() {
      assertThat(ValidMidId.class.getResource("/META-INF/beans.xml"))
          .asString()
          .contains("validation");
      try (SeContainer container =
          SeContainerInitializer.newInstance()
              .addBeanClasses(RegisterProducer.class)
              .initialize()) {
        assertUsesTheRegister(validator(container));
      }
    }

    @Test
    void failsWithoutABeanOnlyIfOneIsRequired() {
      try (SeContainer container = container(NoProducer.class)) {
        assertHasNoRegister(validator(container));
      }
    }
  }
}
