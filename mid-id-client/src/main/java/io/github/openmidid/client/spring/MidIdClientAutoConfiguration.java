package io.github.openmidid.client.spring;

import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.MidIdClient;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a {@link MidIdClient} from the properties {@code mid-id.client.*}, unless
 * the application defines one. Without {@code mid-id.client.base-url} there is no client. The
 * context closes it.
 *
 * <p>The client is also the {@link io.github.openmidid.register.MidIdRegister} that
 * {@code @RegisteredMidId} asks, unless the application defines another bean of that type, for
 * example a snapshot.
 *
 * <p>Beans that it uses: a {@link ClientCredentials}, or a {@code Supplier<char[]>} named {@value
 * #ACCESS_TOKEN}, instead of the properties of the access token; every {@link CallListener}; every
 * {@link MidIdClientCustomizer}. No property holds a secret: properties name files.
 */
@AutoConfiguration
@Import(MeterConfiguration.class)
public class MidIdClientAutoConfiguration {

  /** The name of a bean of type {@code Supplier<char[]>} that supplies the access token. */
  public static final String ACCESS_TOKEN = "midIdAccessToken";

  /** Creates the configuration. Called by Spring. */
  public MidIdClientAutoConfiguration() {}

  @Bean
  @Fallback
  @ConditionalOnMissingBean(MidIdClient.class)
  @ConditionalOnProperty("mid-id.client.base-url")
  MidIdClient midIdClient(
      Environment environment,
      ObjectProvider<ClientCredentials> credentials,
      @Qualifier(ACCESS_TOKEN) ObjectProvider<Supplier<char[]>> accessToken,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<MidIdClientCustomizer> customizers) {
    MidIdClient.Builder builder = MidIdClient.builder();
    ClientProperties.apply(name -> Optional.ofNullable(environment.getProperty(name)), builder);
    credentials.ifAvailable(builder::clientCredentials);
    accessToken.ifAvailable(builder::accessToken);
    listeners.orderedStream().forEach(builder::callListener);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }
}
