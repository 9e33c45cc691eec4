package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.spring.MidIdClientAutoConfiguration;
import io.github.openmidid.client.spring.MidIdHealthAutoConfiguration;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Verifies the health contributor, whose type differs between the generations of Spring Boot. */
class SpringHealthTest {
  private static final String BEAN = "midIdHealthContributor";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MidIdClientAutoConfiguration.class, MidIdHealthAutoConfiguration.class));

  private ApplicationContextRunner connectedTo(SocketServer server) {
    return runner.withPropertyValues(
        "mid-id.client.base-url=" + server.baseUrl(), "mid-id.client.allow-http-to-loopback=true");
  }

  /** Returns the text of the health, such as {@code UP {register=UP}}. */
  private static String health(Object contributor) throws ReflectiveOperationException {
    Class<?> type = contributor.getClass().getInterfaces()[0];
    assertThat(type.getSimpleName()).isEqualTo("HealthIndicator");
    return type.getMethod("health").invoke(contributor).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"status\":\"UP\"}', 'UP {register=UP}'",
    "200, '{\"status\":\"DEGRADED\"}', 'UP {register=DEGRADED}'",
    "503, '{\"status\":\"DOWN\"}', 'DOWN {register=DOWN}'",
    "200, '{\"status\":\"SLEEPY\"}', 'UNKNOWN {register=SLEEPY}'",
    "500, '', 'DOWN {failure=RegisterResponseException, status=500}'",
    "401, '', 'UNKNOWN {failure=RegisterResponseException, status=401}'"
  })
  void isThatOfTheRegister(int status, String body, String health) throws IOException {
    String type = body.isEmpty() ? "" : "application/json";
    try (SocketServer server = SocketServer.respondingWith(status, type, body)) {
      connectedTo(server)
          .run(
              context -> {
                int calls = 0;
                String actual;
                Elapsed elapsed;
                do {
                  elapsed = Elapsed.start();
                  actual = health(context.getBean(BEAN));
                  calls++;
                } while (!actual.equals(health) && elapsed.isMachineLate());
                assertThat(actual).isEqualTo(health);
                assertThat(server.requests()).hasSizeBetween(1, calls);
              });
    }
  }

  @Test
  void isDownIfTheRegisterCannotBeReached() throws IOException {
    SocketServer server = SocketServer.respondingWith(200, "", "");
    server.close();
    connectedTo(server)
        .run(
            context ->
                assertThat(health(context.getBean(BEAN)))
                    .isEqualTo("DOWN {failure=RegisterUnavailableException}"));
  }

  /** Returns the auto-configuration of the registry of contributors, of either generation. */
  private static Class<?> registry() {
    for (String name :
        List.of(
            "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration")) {
      try {
        return Class.forName(name);
      } catch (ClassNotFoundException e) {
        // the other generation
      }
    }
    throw new AssertionError("no registry of health contributors");
  }

  @Test
  void isNamedMidId() throws IOException {
    try (SocketServer server =
        SocketServer.respondingWith(200, "application/json", "{\"status\":\"UP\"}")) {
      connectedTo(server)
          .withConfiguration(AutoConfigurations.of(registry()))
          .run(
              context -> {
                Object registry = context.getBean("healthContributorRegistry");
                Method find = registry.getClass().getMethod("getContributor", String.class);
                find.setAccessible(true);
                assertThat(find.invoke(registry, "midId")).isSameAs(context.getBean(BEAN));
              });
    }
  }

  @Test
  void isAbsentWithoutAClientAndIfDisabled() {
    runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BEAN));
    runner
        .withPropertyValues(
            "mid-id.client.base-url=https://register.example/v1",
            "management.health.mid-id.enabled=false")
        .run(context -> assertThat(context).hasSingleBean(MidIdClient.class).doesNotHaveBean(BEAN));
  }

  @Test
  void isAbsentWithoutTheActuator() {
    runner
        .withPropertyValues("mid-id.client.base-url=https://register.example/v1")
        .withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate", "org.springframework.boot.health"))
        .run(context -> assertThat(context).hasSingleBean(MidIdClient.class).doesNotHaveBean(BEAN));
  }
}
