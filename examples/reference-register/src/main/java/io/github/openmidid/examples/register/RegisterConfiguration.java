package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.grant.Grants;
import io.github.openmidid.examples.register.grant.Issuance;
import io.github.openmidid.examples.register.importing.RegisterImport;
import io.github.openmidid.examples.register.store.DeviceStore;
import io.github.openmidid.examples.register.store.RegistrationStore;
import io.github.openmidid.examples.register.web.Links;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parts of the register. Spring Boot's configurations are named one by one: an application that
 * embeds the register has others on its class path, which are not for the register.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
  LifecycleAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
class RegisterConfiguration {

  @Bean
  Links links(RegisterSettings settings) {
    return new Links(settings.publicUrl());
  }

  @Bean
  TransactionTemplate transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  /** After the schema is there. */
  @Bean
  Issuance issuance(Flyway schema, JdbcClient jdbc, RegisterSettings settings) {
    return Issuance.of(jdbc, settings.serials(), settings.testMode());
  }

  @Bean
  Grants grants(
      RegistrationStore store, Issuance issuance, TransactionTemplate transactions, Clock clock) {
    return new Grants(store, issuance, transactions, clock);
  }

  /** Before the server takes its first request. */
  @Bean
  SmartInitializingSingleton imports(
      RegistrationStore registrations,
      DeviceStore devices,
      TransactionTemplate transactions,
      Clock clock,
      RegisterSettings settings) {
    RegisterImport registerImport =
        new RegisterImport(registrations, devices, transactions, clock, settings.testMode());
    return () -> settings.imports().forEach(registerImport::run);
  }
}
