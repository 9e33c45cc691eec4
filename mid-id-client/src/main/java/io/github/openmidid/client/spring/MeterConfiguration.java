package io.github.openmidid.client.spring;

import io.github.openmidid.client.micrometer.MicrometerCallListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The metrics of the client, if the application has Micrometer and a meter registry. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
class MeterConfiguration {

  /** Looks the registry up when the client is created, so that the order does not matter. */
  @Bean
  @ConditionalOnMissingBean(MicrometerCallListener.class)
  MidIdClientCustomizer midIdClientMeters(ObjectProvider<MeterRegistry> registry) {
    return builder ->
        registry.ifUnique(unique -> builder.callListener(new MicrometerCallListener(unique)));
  }
}
