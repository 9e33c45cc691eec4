package io.github.openmidid.examples.his;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.register.ReferenceRegister;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real register with sample data, which the service reaches over HTTP. */
@TestConfiguration(proxyBeanMethods = false)
class RegisterTestConfiguration {
  static final String OPERATOR = "AZ Voorbeeld Gent";

  @Bean
  ReferenceRegister referenceRegister() {
    return ReferenceRegister.builder().sampleData().start();
  }

  @Bean
  DynamicPropertyRegistrar address(ReferenceRegister register) {
    return properties -> properties.add("mid-id.client.base-url", register::baseUrl);
  }

  @Bean
  Supplier<char[]> midIdAccessToken(ReferenceRegister register) {
    return () -> register.accessToken(OPERATOR);
  }

  @Bean
  @Primary
  SwitchableRegister watchedRegister(MidIdClient client) {
    return new SwitchableRegister(client);
  }
}
