package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import io.github.openmidid.client.micrometer.MicrometerCallListener;
import io.github.openmidid.client.spring.MidIdClientAutoConfiguration;
import io.github.openmidid.client.spring.MidIdClientCustomizer;
import io.github.openmidid.register.MidIdRegister;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verifies which client Spring Boot creates, from what, and when it creates none. */
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
          String report =
              ConditionEvaluationReport.get(context.getBeanFactory())
                  .getConditionAndOutcomesBySource()
                  .get(MidIdClientAutoConfiguration.class.getName() + "#midIdClient")
                  .toString();
          assertThat(report).contains("did not find property", "mid-id.client.base-url");
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
                    .hasMessageContaining("etries")
                    .hasMessageContaining("10"));
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
      return MidIdClient.builder().baseUrl(java.net.URI.create("https://own.example/v1")).build();
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

  /** The constraints ask the register of the application, other beans may use the client. */
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
    List<String> operations() {
      return operations;
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
                    .containsEntry("x-ward", "7");
                assertThat(context.getBean("operations", List.class)).containsExactly("getMidId");
                assertThat(
                        context
                            .getBean(MeterRegistry.class)
                            .get("midid.client.calls")
                            .tag("operation", "getMidId")
                            .timer()
                            .count())
                    .isEqualTo(1);
              });
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnMeters {
    @Bean
    MicrometerCallListener listener() {
      return new MicrometerCallListener(new SimpleMeterRegistry());
    }
  }

  @Test
  void recordsEachCallOnce() {
    withBaseUrl()
        .withUserConfiguration(OwnMeters.class)
        .run(context -> assertThat(context).doesNotHaveBean("midIdClientMeters"));
  }

  @Test
  void worksWithoutMicrometer() {
    withBaseUrl()
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(MidIdClient.class)
                    .doesNotHaveBean("midIdClientMeters"));
  }
}
