package io.github.openmidid.client.spring;

import io.github.openmidid.client.MidIdClient;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health contributor of Spring Boot 3, whose package differs from that of the other one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ConditionalOnEnabledHealthIndicator.class, HealthIndicator.class})
class Boot3HealthConfiguration {

  @Bean
  @ConditionalOnEnabledHealthIndicator("mid-id")
  @ConditionalOnSingleCandidate(MidIdClient.class)
  @ConditionalOnMissingBean(name = "midIdHealthContributor")
  HealthIndicator midIdHealthContributor(MidIdClient client) {
    return () -> {
      RegisterHealthCheck check = RegisterHealthCheck.of(client);
      return Health.status(check.status()).withDetails(check.details()).build();
    };
  }
}
