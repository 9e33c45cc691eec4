package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.NamedSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the settings from environment variables and properties. */
class NamedSettingsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  @TempDir private Path dir;

  private static SocketServer server() {
    return SocketServer.respondingWith(200, "application/json", REGISTRATION);
  }

  private static Map<String, String> variables(SocketServer server) {
    Map<String, String> variables = new HashMap<>();
    variables.put("MID_ID_CLIENT_BASE_URL", server.baseUrl().toString());
    variables.put("MID_ID_CLIENT_ALLOW_HTTP_TO_LOOPBACK", "true");
    variables.put("MID_ID_CLIENT_APPLICATION", "hospital-app/2.1");
    return variables;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content);
  }

  @Test
  void readsVariablesOfTheEnvironment() throws IOException {
    Path token = file("token", "first\r\n");
    try (SocketServer server = server()) {
      Map<String, String> variables = variables(server);
      variables.put("MID_ID_CLIENT_ACCESS_TOKEN_FILE", token.toString());
      variables.put("MID_ID_CLIENT_PROXY", " "); // as if it were absent
      variables.put("PATH", "/bin");
      try (MidIdClient client = MidIdClient.builder().settings(variables).build()) {
        assertThat(client.find(MID_ID)).isPresent();
        file("token", "second");
        assertThat(client.find(MID_ID)).isPresent();
      }
      assertThat(server.requests())
          .extracting(request -> request.headers().get("authorization"))
          .containsExactly("Bearer first", "Bearer second");
      assertThat(server.requests().get(0).headers().get("user-agent"))
          .startsWith("hospital-app/2.1 openmidid-client");
    }
  }

  @Test
  void readsPropertiesWithTheirDefaultsAndALookupFunction() throws IOException {
    try (SocketServer server = server()) {
      Properties defaults = new Properties();
      defaults.setProperty("mid-id.client.base-url", server.baseUrl().toString());
      Properties properties = new Properties(defaults);
      properties.setProperty("mid-id.client.allow-http-to-loopback", "true");
      properties.setProperty("mid-id.client.cache", "true");
      try (MidIdClient client = MidIdClient.builder().settings(properties).build()) {
        client.find(MID_ID);
        client.find(MID_ID);
      }
      assertThat(server.requests()).hasSize(1);
      try (MidIdClient client = MidIdClient.builder().settings(properties::getProperty).build()) {
        assertThat(client.find(MID_ID)).isPresent();
      }
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void acceptsTheValuesInTheirForms() {
    Map<String, String> settings = new HashMap<>();
    settings.put("mid-id.client.timeout", "PT5S");
    settings.put("mid-id.client.attempt-timeout", "500ms");
    settings.put("mid-id.client.connect-timeout", "1m");
    settings.put("mid-id.client.max-retries", "0");
    settings.put("mid-id.client.bulk-concurrency", "64");
    settings.put("mid-id.client.proxy", "[::1]:3128");
    settings.put("mid-id.client.http1-only", "false");
    settings.put("mid-id.client.base-url", "https://register.example/v1");
    MidIdClient.builder().settings(settings).build().close();
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 0s",
    "timeout, 10",
    "attempt-timeout, -PT1S",
    "connect-timeout, x",
    "max-retries, 11",
    "max-retries, many",
    "bulk-concurrency, 65",
    "base-url, 'not a url'",
    "proxy, proxy.example",
    "proxy, proxy.example:0",
    "proxy, user:pw@proxy.example:1",
    "application, app",
    "http1-only, yes",
    "access-token-file, /absent/4711",
    "trusted-certificates, /absent/4711"
  })
  void rejectsAValueWithItsNameAndRangeAndWithoutQuotingIt(String name, String value) {
    String property = NamedSetting.PREFIX + name;
    NamedSetting setting =
        List.of(NamedSetting.values()).stream()
            .filter(one -> one.property().equals(property))
            .findFirst()
            .orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().settings(Map.of(property, value)))
        .withMessage(property + " (" + setting.variable() + ") is not " + setting.range())
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mid-id.client.access-token",
        "mid-id.client.client-secret",
        "mid-id.client.proxy-password",
        "MID_ID_CLIENT_ACCESS_TOKEN",
        "MID_ID_CLIENT_KEY_STORE_PASSWORD"
      })
  void rejectsSecretsAsValues(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().settings(Map.of(name, "4711")))
        .withMessageStartingWith(name + " is not accepted, since a secret")
        .withMessageNotContaining("4711");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().settings(Map.of(name, "4711")::get));
  }

  @Test
  void logsNamesThatAreNotKnownWithoutTheirValues() {
    try (LogCapture log = new LogCapture()) {
      MidIdClient.builder()
          .settings(Map.of("mid-id.client.timout", "4711", "MID_ID_CLIENT_SERVICE_HOST", "h"));
      assertThat(log.lines())
          .filteredOn(line -> line.contains("mid-id.client.timout"))
          .singleElement()
          .asString()
          .contains("MID_ID_CLIENT_SERVICE_HOST")
          .doesNotContain("4711");
    }
  }

  @Test
  void namesASettingThatAnotherOneNeeds() throws IOException {
    Path file = file("a.p12", "x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MidIdClient.builder()
                    .settings(Map.of("mid-id.client.client-certificate", file.toString())))
        .withMessage("mid-id.client.client-certificate-password-file is required too");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MidIdClient.builder()
                    .settings(Map.of("mid-id.client.token-endpoint", "https://auth.example/t")))
        .withMessage("mid-id.client.client-id is required too");
  }

  @Test
  void readsCredentialsAndTheFilesOfThePassword() throws IOException {
    String file = file("store.p12", "no key store").toString();
    Map<String, String> settings = new HashMap<>();
    settings.put("mid-id.client.base-url", "https://register.example/v1");
    settings.put("mid-id.client.token-endpoint", "https://auth.example/token");
    settings.put("mid-id.client.client-id", "a");
    settings.put("mid-id.client.audience", "b");
    settings.put("mid-id.client.scopes", "c, d");
    settings.put("mid-id.client.key-alias", "e");
    settings.put("mid-id.client.key-store", file);
    settings.put("mid-id.client.key-store-password-file", file("password", "f\n").toString());
    MidIdClient.Builder builder = MidIdClient.builder().settings(settings);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a PKCS#12 file");
  }

  /** The table of the documentation is the list of names. */
  @Test
  void theDocumentationNamesEachSettingOnce() throws IOException {
    Path docs = Path.of(System.getProperty("basedir", "."), "../docs/configuration.md");
    String page = Files.readString(docs);
    String text = page.substring(page.indexOf("## Settings by name"));
    for (NamedSetting setting : NamedSetting.values()) {
      String name = setting.property().substring(NamedSetting.PREFIX.length());
      assertThat(text).containsOnlyOnce("| `" + name + "` |");
    }
  }
}
