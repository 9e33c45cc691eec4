package io.github.openmidid.examples.his.billing;

import io.github.openmidid.client.MidIdClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads timelines from the register. */
@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {
  @Bean
  TimelineSource timelines(MidIdClient client) {
    return client.deviceTimelines()::find;
  }
}
