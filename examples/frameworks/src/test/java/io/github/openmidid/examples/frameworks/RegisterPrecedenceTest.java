package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.validation.RegisterConstraintValidatorFactory;
import io.github.openmidid.validation.RegisteredMidId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Verifies the precedence of registers in real containers, independent of earlier validations. */
@DisplayName("N66 the verdict does not depend on the order of validations")
class RegisterPrecedenceTest {
  private static final MidId MID_ID = MidId.ofSerial(1);

  /** The register that the containers currently supply. */
  private static final AtomicReference<MidIdRegister> CURRENT = new AtomicReference<>();

  record Device(@RegisteredMidId String midId, @RegisteredMidId List<MidId> others) {}

  private static final MidIdRegister KNOWS =
      MidIdRegister.inMemory(
          List.of(Registration.of(MID_ID, Modality.CT, "AZ", RegistrationStatus.LINKED)));
  private static final MidIdRegister KNOWS_NOT = MidIdRegister.inMemory(List.of());

  @Configuration
  static class Beans {
    @Bean
    @Scope("prototype")
    MidIdRegister register() {
      return CURRENT.get();
    }

    @Bean
    LocalValidatorFactoryBean validator() {
      LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
      validator.setMessageInterpolator(new ParameterMessageInterpolator());
      return validator;
    }
  }

  @Dependent
  static class Producer {
    @Produces
    @ApplicationScoped
    MidIdRegister register() {
      return midId -> CURRENT.get().find(midId);
    }
  }

  @Dependent
  static class DependentProducer {
    @Produces
    MidIdRegister register() {
      return CURRENT.get();
    }
  }

  /** A factory of validators, as in the CDI integration of a provider. */
  private record ContainerValidatorFactory(BeanManager beans)
      implements ConstraintValidatorFactory {
    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
      return new Unmanaged<>(beans, type).newInstance().produce().inject().postConstruct().get();
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> instance) {}
  }

  @Test
  void ofSpring() {
    try (var context = new AnnotationConfigApplicationContext(Beans.class)) {
      LocalValidatorFactoryBean shared = context.getBean(LocalValidatorFactoryBean.class);
      assertDependsOnTheCurrentOnly(shared, shared.getConstraintValidatorFactory());
    }
  }

  @Test
  void ofCdi() {
    for (Class<?> producer : List.of(Producer.class, DependentProducer.class)) {
      try (SeContainer container =
              SeContainerInitializer.newInstance()
                  .disableDiscovery()
                  .addBeanClasses(producer)
                  .initialize();
          ValidatorFactory shared =
              jakarta.validation.Validation.byDefaultProvider()
                  .configure()
                  .messageInterpolator(new ParameterMessageInterpolator())
                  .constraintValidatorFactory(
                      new ContainerValidatorFactory(container.getBeanManager()))
                  .buildValidatorFactory()) {
        assertDependsOnTheCurrentOnly(shared, shared.getConstraintValidatorFactory());
      }
    }
  }

  private static void assertDependsOnTheCurrentOnly(
      ValidatorFactory shared, ConstraintValidatorFactory ofContainer) {
    List<ConstraintValidatorFactory> factories =
        List.of(
            ofContainer,
            new RegisterConstraintValidatorFactory(KNOWS, ofContainer),
            new RegisterConstraintValidatorFactory(KNOWS_NOT, ofContainer));
    Device device = new Device(MID_ID.toString(), List.of(MID_ID));
    Random random = new Random(66);
    int valid = 0;
    for (int i = 0; i < 500; i++) {
      CURRENT.set(random.nextBoolean() ? KNOWS : KNOWS_NOT);
      int factory = random.nextInt(3);
      Optional<MidIdRegister> payload =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(random.nextBoolean() ? KNOWS : KNOWS_NOT);
      MidIdRegister nearest =
          payload.orElse(factory == 0 ? CURRENT.get() : factory == 1 ? KNOWS : KNOWS_NOT);
      var context = shared.unwrap(HibernateValidatorFactory.class).usingContext();
      context.constraintValidatorFactory(factories.get(factory));
      payload.ifPresent(context::constraintValidatorPayload);
      int violations = context.getValidator().validate(device).size();
      assertThat(violations).as("validation %d", i).isEqualTo(nearest == KNOWS ? 0 : 2);
      valid += violations == 0 ? 1 : 0;
    }
    assertThat(valid).isBetween(150, 350);
  }
}
