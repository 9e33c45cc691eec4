package io.github.openmidid.client.spring;

import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.CallListener;
import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.MidIdClient;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a {@link MidIdClient} from the properties {@code mid-id.client.*}, unless
 * the application defines one. The context closes it.
 *
 * <pre>{@code
 * mid-id.client.base-url=https://register.example/midIdRegister/v1
 * mid-id.client.access-token-file=/run/secrets/register-token
 * }</pre>
 *
 * <p>Without {@code mid-id.client.base-url} there is no client, so that an application that only
 * validates starts; if a bean needs the client, the report of Spring Boot names the missing
 * property. A value that is not valid ends the start with the name and range of its property.
 *
 * <p>The client is also the {@link io.github.openmidid.register.MidIdRegister} that
 * {@code @RegisteredMidId} asks, unless the application defines another bean of that type, for
 * example a snapshot.
 *
 * <p>Beans that it uses: a {@link ClientCredentials}, or a {@code Supplier<char[]>} named {@value
 * #ACCESS_TOKEN}, instead of the properties of the access token; every {@link CallListener}; every
 * {@link AttemptInterceptor}; every {@link MidIdClientCustomizer}; the meter registry and the
 * observation registry of Micrometer. No property holds a secret: properties name files.
 */
@AutoConfiguration
@Import({MeterConfiguration.class, ObservationConfiguration.class})
public class MidIdClientAutoConfiguration {

  /** The name of a bean of type {@code Supplier<char[]>} that supplies the access token. */
  public static final String ACCESS_TOKEN = "midIdAccessToken";

  static final String CLIENT = "midIdClient";

  /** Creates the configuration. Called by Spring. */
  public MidIdClientAutoConfiguration() {}

  @Bean(CLIENT)
  @Fallback
  @ConditionalOnMissingBean(MidIdClient.class)
  @ConditionalOnProperty("mid-id.client.base-url")
  MidIdClient midIdClient(
      Environment environment,
      ObjectProvider<ClientCredentials> credentials,
      @Qualifier(ACCESS_TOKEN) ObjectProvider<Supplier<char[]>> accessToken,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<AttemptInterceptor> interceptors,
      ObjectProvider<MidIdClientCustomizer> customizers) {
    MidIdClient.Builder builder = MidIdClient.builder().settings(name -> value(environment, name));
    credentials.ifAvailable(builder::clientCredentials);
    accessToken.ifAvailable(builder::accessToken);
    listeners.orderedStream().forEach(builder::callListener);
    interceptors.orderedStream().forEach(builder::attemptInterceptor);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  /** Returns the value of a property or variable; a list, as YAML has them, with commas. */
  private static @Nullable String value(Environment environment, String name) {
    String value = environment.getProperty(name);
    return value == null && name.startsWith("mid-id.")
        ? Binder.get(environment)
            .bind(name, Bindable.listOf(String.class))
            .map(values -> String.join(",", values))
            .orElse(null)
        : value;
  }
}
