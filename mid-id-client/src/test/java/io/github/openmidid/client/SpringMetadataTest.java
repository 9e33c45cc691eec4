package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.internal.NamedSetting;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the configuration metadata, which editors of properties show. */
class SpringMetadataTest {
  private static final String HEALTH = "management.health.mid-id.enabled";

  private static List<JsonNode> properties() throws IOException {
    try (InputStream in =
        MidIdClient.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return JsonMapper.shared().readTree(in).get("properties").valueStream().toList();
    }
  }

  @Test
  void runsOnTheExpectedSpringBoot() {
    assertThat(SpringBootVersion.getVersion())
        .isEqualTo(System.getProperty("openmidid.springBoot"));
  }

  @Test
  void namesEachSettingInTheirOrder() throws IOException {
    assertThat(properties())
        .extracting(property -> property.get("name").stringValue())
        .containsExactlyElementsOf(
            Stream.concat(
                    Arrays.stream(NamedSetting.values()).map(NamedSetting::property),
                    Stream.of(HEALTH))
                .toList());
  }

  @Test
  void describesEachProperty() throws IOException {
    assertThat(properties())
        .allSatisfy(
            property -> {
              assertThat(property.get("description").stringValue()).endsWith(".");
              assertThat(type(property)).isEqualTo(property.get("type").stringValue());
            });
  }

  /** Returns the type that corresponds to the range of a setting. */
  private static String type(JsonNode property) {
    String name = property.get("name").stringValue();
    String range =
        Arrays.stream(NamedSetting.values())
            .filter(setting -> setting.property().equals(name))
            .map(NamedSetting::range)
            .findFirst()
            .orElse("true or false");
    if (range.contains("URL")) {
      return "java.net.URI";
    } else if (range.contains("list")) {
      return "java.util.List<java.lang.String>";
    } else if (range.contains("duration")) {
      return "java.time.Duration";
    } else if (range.contains("number")) {
      return "java.lang.Integer";
    }
    return range.equals("true or false") ? "java.lang.Boolean" : "java.lang.String";
  }

  /** The defaults are those of the documentation. */
  @Test
  void hasTheDefaults() throws IOException {
    assertThat(properties())
        .filteredOn(property -> property.has("defaultValue"))
        .extracting(
            property ->
                property.get("name").stringValue() + "=" + property.get("defaultValue").asString())
        .containsExactlyInAnyOrder(
            "mid-id.client.key-alias=authentication",
            "mid-id.client.timeout=10s",
            "mid-id.client.connect-timeout=3s",
            "mid-id.client.max-retries=2",
            "mid-id.client.bulk-concurrency=4",
            "mid-id.client.http1-only=false",
            "mid-id.client.allow-http-to-loopback=false",
            "mid-id.client.cache=false",
            HEALTH + "=true");
  }
}
