package io.github.openmidid.examples.register;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.healthappfile.HealthAppImporter;
import io.github.openmidid.examples.register.registerfile.CadastreImporter;
import io.github.openmidid.examples.register.registerfile.RegisterImporter;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.registration.MidIdSource;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.store.ConnectionPoolFactory;
import io.github.openmidid.examples.register.store.DurableTransaction;
import io.github.openmidid.examples.register.store.StoreFiller;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Spring configuration of the register. Spring Boot's auto-configurations are listed
 * explicitly: an embedding application may have others on the class path.
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
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
class RegisterConfiguration {

  @Bean
  ResourceUrls resourceUrls(RegisterSettings settings) {
    return new ResourceUrls(settings.publicUrl());
  }

  @Bean
  HikariDataSource connections(RegisterSettings settings) {
    return ConnectionPoolFactory.of(settings.database(), settings.credentials());
  }

  @Bean
  StoreFiller storeFiller(HikariDataSource connections, RegisterSettings settings) {
    return new StoreFiller(connections, settings.database(), settings.credentials());
  }

  /** Verifies that the database is durable before anything is written. */
  @Bean
  FlywayMigrationStrategy migration(HikariDataSource connections, RegisterSettings settings) {
    return flyway -> {
      try {
        settings.database().requireDurable(connections);
      } catch (SQLException e) {
        throw new FlywayException(e);
      }
      flyway.migrate();
    };
  }

  @Bean
  DurableTransaction durableTransaction(PlatformTransactionManager manager) {
    return new DurableTransaction(new TransactionTemplate(manager));
  }

  /** Depends on Flyway, so that the schema exists. */
  @Bean
  MidIdSource midIdSource(Flyway schema, JdbcClient jdbc, RegisterSettings settings) {
    return MidIdSource.of(
        jdbc, settings.database(), settings.serials(), settings.testMode(), settings.seed());
  }

  @Bean
  GrantService grants(
      JdbcClient jdbc,
      RegistrationStore store,
      MidIdSource midIdSource,
      AuditTrail trail,
      DurableTransaction transaction,
      Clock clock) {
    return new GrantService(jdbc, store, midIdSource, trail, transaction, clock);
  }

  /** Runs before the server accepts requests. */
  @Bean
  SmartInitializingSingleton imports(
      JdbcTemplate jdbc,
      RegistrationStore registrations,
      CadastreImporter cadastre,
      HealthAppImporter apps,
      AuditTrail trail,
      DurableTransaction transaction,
      StoreFiller filler,
      Clock clock,
      RegisterSettings settings) {
    RegisterImporter registerImport =
        new RegisterImporter(
            jdbc, registrations, cadastre, trail, transaction, filler, clock, settings.testMode());
    return () -> {
      settings.imports().forEach(registerImport::run);
      settings.appImports().forEach(apps::run);
    };
  }
}
