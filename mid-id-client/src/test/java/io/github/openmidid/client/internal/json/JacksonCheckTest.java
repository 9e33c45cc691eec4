package io.github.openmidid.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the check with annotations that lack a class, as older ones do. */
class JacksonCheckTest {

  /** A loader of Jackson and the check that does not find one annotation, or one constant. */
  private static final class OlderAnnotations extends URLClassLoader {
    private final String missing;

    OlderAnnotations(String missing) {
      super(
          Stream.of(JsonProperty.class, JsonParser.class, JsonMapper.class, JacksonCheck.class)
              .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
              .toArray(URL[]::new),
          null); // the platform class loader would find the modules of the test
      this.missing = "com.fasterxml.jackson.annotation." + missing;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals(missing)) {
        throw new ClassNotFoundException(name);
      }
      return missing.equals(name + ".POJO") ? withoutPojo(name) : super.findClass(name);
    }

    /** Renames a constant that came with jackson-annotations 2.19.2. */
    private Class<?> withoutPojo(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        String code = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        byte[] renamed = code.replace("POJO", "BEAN").getBytes(StandardCharsets.ISO_8859_1);
        return defineClass(name, renamed, 0, renamed.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void acceptsTheVersionsOfTheBuild() {
    assertThatCode(JacksonCheck::verify).doesNotThrowAnyException();
  }

  /** The second client of a program is rejected like the first. */
  @ParameterizedTest
  @ValueSource(strings = {"JsonTypeInfo", "JsonAlias", "JsonFormat$Shape.POJO"})
  void namesBothVersionsInOneSentence(String missing) throws Exception {
    try (OlderAnnotations loader = new OlderAnnotations(missing)) {
      Class<?> check = loader.loadClass(JacksonCheck.class.getName());
      for (int client : List.of(1, 2)) {
        Throwable thrown = catchThrowable(() -> check.getMethod("verify").invoke(null));
        assertThat(thrown).as("client %d", client).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause())
            .isInstanceOf(IllegalStateException.class)
            .hasCauseInstanceOf(LinkageError.class)
            .message()
            .matches(
                "jackson-databind "
                    + PackageVersion.VERSION
                    + " does not work with jackson-annotations 2\\.[0-9.]+: use the versions of"
                    + " one jackson-bom");
      }
    }
  }
}
