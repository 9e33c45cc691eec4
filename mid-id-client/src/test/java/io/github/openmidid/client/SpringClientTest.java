package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import io.github.openmidid.client.micrometer.MicrometerCallListener;
import io.github.openmidid.client.micrometer.ObservationInterceptor;
import io.github.openmidid.client.spring.MidIdClientAutoConfiguration;
import io.github.openmidid.client.spring.MidIdClientCustomizer;
import io.github.openmidid.register.MidIdRegister;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Verifies which client Spring Boot creates from which settings, and when it creates none. */
class SpringClientTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MidIdClientAutoConfiguration.class));

  private ApplicationContextRunner withBaseUrl() {
    return runner.withPropertyValues("mid-id.client.base-url=https://register.example/v1");
  }

  private ApplicationContextRunner connectedTo(SocketServer server) {
    return runner.withPropertyValues(
        "mid-id.client.base-url=" + server.baseUrl(), "mid-id.client.allow-http-to-loopback=true");
  }

  private static SocketServer server() throws IOException {
    return SocketServer.respondingWith(200, "application/json", REGISTRATION);
  }

  @Test
  void createsAClientFromTheBaseUrl() {
    withBaseUrl()
        .run(
            context -> {
              assertThat(context).hasSingleBean(MidIdClient.class);
              assertThat(context.getBean(MidIdRegister.class))
                  .hasToString("MidIdClient[https://register.example/v1]");
            });
  }

  @Test
  void createsNoClientWithoutABaseUrlAndReportsWhy() {
    runner.run(
        context -> {
          assertThat(context).hasNotFailed().doesNotHaveBean(MidIdClient.class);
          assertThat(
                  ConditionEvaluationReport.get(context.getBeanFactory())
                      .getConditionAndOutcomesBySource()
                      .get(MidIdClientAutoConfiguration.class.getName() + "#midIdClient"))
              .extracting(condition -> condition.getOutcome().getMessage())
              .anySatisfy(
                  message ->
                      assertThat(message)
                          .contains("mid-id.client.base-url", "did not find property"));
        });
  }

  @Test
  void namesTheSettingThatIsNotValid() {
    withBaseUrl()
        .withPropertyValues("mid-id.client.max-retries=11")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "mid-id.client.max-retries (MID_ID_CLIENT_MAX_RETRIES) is not a number from"
                            + " 0 to 10"));
  }

  @Test
  void acceptsNoSecretAsAProperty() {
    withBaseUrl()
        .withPropertyValues("mid-id.client.access-token=4711")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageStartingWith("mid-id.client.access-token is not accepted")
                    .hasMessageNotContaining("4711"));
  }

  /** Prepares the environment as {@code SpringApplication} does. */
  @Test
  void readsTheNamesOfPropertiesAndVariablesInEachForm() {
    Map<String, Object> variables = Map.of("MID_ID_CLIENT_BASE_URL", "https://a.example/v1");
    runner
        .withInitializer(
            context -> {
              MutablePropertySources sources = context.getEnvironment().getPropertySources();
              sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
              sources.addFirst(
                  new MapPropertySource("yaml", Map.of("mid-id.client.maxRetries", 11)));
              ConfigurationPropertySources.attach(context.getEnvironment());
            })
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageStartingWith("mid-id.client.max-retries"));
  }

  /** YAML has lists, for scopes; a list of the wrong setting shows that it was read. */
  @Test
  void readsAListAsOneTextWithCommas() {
    withBaseUrl()
        .withPropertyValues("mid-id.client.scopes[0]=a", "mid-id.client.scopes[1]=b")
        .run(context -> assertThat(context).hasSingleBean(MidIdClient.class));
    withBaseUrl()
        .withPropertyValues("mid-id.client.max-retries[0]=1", "mid-id.client.max-retries[1]=2")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageStartingWith("mid-id.client.max-retries"));
  }

  /** Returns null if the analyzer is for a library that is not here, as Spring Boot does. */
  private static FailureAnalysis analysis(FailureAnalyzer analyzer, Throwable failure) {
    try {
      return analyzer.analyze(failure);
    } catch (NoClassDefFoundError e) {
      return null;
    }
  }

  /** Returns the report of the failure, by the first analyzer that knows it, as in a program. */
  private static String report(Throwable failure) {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class,
            ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory()),
            FailureHandler.handleMessage((message, unused) -> {}))
        .stream()
        .map(analyzer -> analysis(analyzer, failure))
        .filter(Objects::nonNull)
        .map(analysis -> analysis.getDescription() + " " + analysis.getAction())
        .findFirst()
        .orElse("no report");
  }

  @Configuration(proxyBeanMethods = false)
  static class Needy {
    @Bean
    Runnable needs(MidIdClient client) {
      return client::close;
    }
  }

  @Test
  void reportsThatTheBaseUrlIsMissingIfABeanNeedsTheClient() {
    runner
        .withUserConfiguration(Needy.class)
        .run(
            context ->
                assertThat(report(context.getStartupFailure()))
                    .isEqualTo(
                        "A bean needs a MidIdClient, and the property mid-id.client.base-url is"
                            + " not set. Set mid-id.client.base-url to the URL of the register, or"
                            + " define a MidIdClient."));
  }

  @Test
  void reportsWhyTheClientCannotBeCreated() {
    runner
        .withUserConfiguration(Needy.class)
        .withPropertyValues("mid-id.client.base-url=http://register.example/v1")
        .run(
            context ->
                assertThat(report(context.getStartupFailure()))
                    .startsWith("baseUrl is rejected: it is http, not https"));
    assertThat(report(new BeanCreationException("other", "no"))).isEqualTo("no report");
    assertThat(report(new NoUniqueBeanDefinitionException(MidIdClient.class, "a", "b")))
        .doesNotContain("base-url");
    assertThat(report(new NoSuchBeanDefinitionException(Runnable.class)))
        .doesNotContain("base-url");
  }

  @Test
  void closesTheClientWithTheContext() {
    AtomicReference<MidIdClient> client = new AtomicReference<>();
    withBaseUrl().run(context -> client.set(context.getBean(MidIdClient.class)));
    assertThatIllegalStateException().isThrownBy(() -> client.get().find(MID_ID));
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {
    @Bean
    MidIdClient own() {
      return MidIdClient.builder().baseUrl(URI.create("https://own.example/v1")).build();
    }
  }

  @Test
  void leavesTheClientOfTheApplicationAlone() {
    withBaseUrl()
        .withUserConfiguration(OwnClient.class)
        .run(
            context ->
                assertThat(context)
                    .getBean(MidIdClient.class)
                    .hasToString("MidIdClient[https://own.example/v1]"));
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnRegister {
    @Bean
    MidIdRegister snapshot() {
      return MidIdRegister.inMemory(List.of());
    }
  }

  /**
   * Verifies that constraints use the register of the application, while other beans may use the
   * client.
   */
  @Test
  void isNotTheRegisterIfTheApplicationHasOne() {
    withBaseUrl()
        .withUserConfiguration(OwnRegister.class)
        .run(
            context -> {
              assertThat(context).hasSingleBean(MidIdClient.class);
              assertThat(context.getBeanProvider(MidIdRegister.class).getObject())
                  .isSameAs(context.getBean("snapshot"));
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Beans {
    private final List<String> operations = new ArrayList<>();

    @Bean
    Supplier<char[]> midIdAccessToken() {
      return "token-of-bean"::toCharArray;
    }

    @Bean
    Supplier<char[]> another() {
      return "another"::toCharArray;
    }

    @Bean
    CallListener calls() {
      return call -> operations.add(call.operation());
    }

    @Bean
    AttemptInterceptor attempts() {
      return new AttemptInterceptor() {
        @Override
        public Map<String, String> before(Attempt attempt) {
          return Map.of("X-Attempt", Integer.toString(attempt.number()));
        }
      };
    }

    @Bean
    Supplier<List<String>> operations() {
      return () -> operations;
    }

    @Bean
    ObservationRegistry observations(MeterRegistry meters) {
      ObservationRegistry observations = ObservationRegistry.create();
      observations
          .observationConfig()
          .observationHandler(new DefaultMeterObservationHandler(meters));
      return observations;
    }

    @Bean
    MidIdClientCustomizer header() {
      return builder -> builder.header("X-Ward", "7");
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }

  @Test
  void usesTheBeansOfTheApplication() throws IOException {
    try (SocketServer server = server()) {
      connectedTo(server)
          .withUserConfiguration(Beans.class)
          .run(
              context -> {
                assertThat(context.getBean(MidIdClient.class).find(MID_ID)).isPresent();
                assertThat(server.requests().get(0).headers())
                    .containsEntry("authorization", "Bearer token-of-bean")
                    .containsEntry("x-attempt", "1")
                    .containsEntry("x-ward", "7");
                assertThat(context.getBean("operations", Supplier.class).get())
                    .isEqualTo(List.of("getMidId"));
                MeterRegistry meters = context.getBean(MeterRegistry.class);
                for (String name : List.of("midid.client.calls", "midid.client.requests")) {
                  assertThat(meters.get(name).tag("operation", "getMidId").timer().count())
                      .as(name)
                      .isEqualTo(1);
                }
              });
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnMeters {
    @Bean
    MicrometerCallListener listener() {
      return new MicrometerCallListener(new SimpleMeterRegistry());
    }

    @Bean
    ObservationInterceptor interceptor() {
      return new ObservationInterceptor(ObservationRegistry.create());
    }
  }

  @Test
  void recordsEachCallOnce() {
    withBaseUrl()
        .withUserConfiguration(OwnMeters.class)
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(MidIdClient.class)
                    .doesNotHaveBean(MidIdClientCustomizer.class));
  }

  @Test
  void worksWithoutMicrometer() {
    withBaseUrl()
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(MidIdClient.class)
                    .doesNotHaveBean(MidIdClientCustomizer.class));
  }
}
