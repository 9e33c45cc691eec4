package io.github.openmidid.client.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies that jackson-databind and jackson-annotations work together. A BOM can pin them to
 * versions that do not; Jackson then fails at the first call, by naming a class.
 */
public final class JacksonCheck {
  private static final boolean WORKS = works();

  private JacksonCheck() {}

  /**
   * A type that Jackson binds as the types of the client: some versions fail only for one of its
   * kinds of values.
   */
  record Probe(
      @JsonProperty("value") @JsonSetter(nulls = Nulls.FAIL) String value,
      Optional<Nulls> optional,
      List<Nulls> list,
      Map<String, Nulls> map) {}

  /**
   * Verifies the versions of this program. They do not change, so those that work together are
   * tried only once.
   *
   * @throws IllegalStateException if the versions do not work together; the message names both
   */
  public static void verify() {
    if (!WORKS) {
      writeAndRead();
    }
  }

  private static boolean works() {
    try {
      writeAndRead();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void writeAndRead() {
    try {
      JsonMapper mapper = new JsonMapper();
      Probe probe = new Probe("", Optional.of(Nulls.FAIL), List.of(), Map.of());
      mapper.readValue(mapper.writeValueAsBytes(probe), Probe.class);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "jackson-databind "
              + PackageVersion.VERSION
              + " does not work with jackson-annotations "
              + annotationsVersion()
              + ": use the versions of one jackson-bom",
          e);
    }
  }

  /** Returns the version that the module, or else the manifest of the jar, states. */
  private static String annotationsVersion() {
    return Optional.ofNullable(JsonProperty.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(JsonProperty.class.getPackage().getImplementationVersion()))
        .orElse("of an unknown version");
  }
}
