package io.github.openmidid.client.spring;

import io.github.openmidid.client.micrometer.ObservationInterceptor;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The observations of the client, if the application has an observation registry. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(ObservationRegistry.class)
class ObservationConfiguration {

  /** Looks the registry up when the client is created, so that the order does not matter. */
  @Bean
  @ConditionalOnMissingBean(ObservationInterceptor.class)
  MidIdClientCustomizer midIdClientObservations(ObjectProvider<ObservationRegistry> registry) {
    return builder ->
        registry.ifUnique(unique -> builder.attemptInterceptor(new ObservationInterceptor(unique)));
  }
}
