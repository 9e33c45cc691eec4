package io.github.openmidid.client.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of the health contributor {@code midId}: the health that the register reports.
 * {@code management.health.mid-id.enabled=false} disables it; then the register is not asked.
 *
 * <p>Each check calls {@link io.github.openmidid.client.MidIdClient#health} once, without retries
 * and within 2 seconds. {@code UP} is a register that is {@code UP} or {@code DEGRADED}; {@code
 * DOWN} is one that is {@code DOWN}, does not respond or fails (HTTP 5xx); anything else, for
 * example a rejected token, is {@code UNKNOWN}. The detail {@code register} is the status in the
 * response, or {@code failure} and {@code status} are the exception and the HTTP status; there is
 * no URL and no secret.
 */
@AutoConfiguration(after = MidIdClientAutoConfiguration.class)
@Import({Boot3HealthConfiguration.class, Boot4HealthConfiguration.class})
public class MidIdHealthAutoConfiguration {

  /** Creates the configuration. Called by Spring. */
  public MidIdHealthAutoConfiguration() {}
}
