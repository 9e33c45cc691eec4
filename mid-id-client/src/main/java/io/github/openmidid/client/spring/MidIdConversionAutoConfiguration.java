package io.github.openmidid.client.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the conversion of enums from and to their wire codes, in paths, query
 * parameters and forms: {@code ?modality=petCt}. A {@link io.github.openmidid.MidId} needs none,
 * because Spring calls its factory methods.
 */
@AutoConfiguration
public class MidIdConversionAutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public MidIdConversionAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "midIdWireCodeConverter")
  static WireCodeConverter midIdWireCodeConverter() {
    return new WireCodeConverter();
  }
}
