package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.MapType;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies map keys with Jackson up to 2.12, which uses constructors with one text, even private
 * ones. Each version has its own class loader.
 */
class OldJacksonTest {

  /**
   * Parses each text with the old Jackson, in its class loader, as a key and as a value of an
   * object.
   */
  public static final class Program implements Callable<List<String>> {
    private static final List<String> TEXTS =
        List.of("MID-9912-3456-11", "MID-9912-3456-12", "mid 9912 3456 11", "x", "");

    private static final List<String> CODES = List.of("petCt", "PET-CT", "PET_CT", "x");

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public List<String> call() {
      List<String> outcomes = new ArrayList<>();
      outcomes.add(ObjectMapper.class.getPackage().getImplementationVersion());
      for (String text : TEXTS) {
        outcomes.add("key " + outcome(() -> key(text, MidId.class)));
        outcomes.add("value " + outcome(() -> mapper.readValue(quoted(text), MidId.class)));
      }
      for (String code : CODES) {
        outcomes.add("key " + outcome(() -> key(code, Modality.class)));
        outcomes.add("value " + outcome(() -> mapper.readValue(quoted(code), Modality.class)));
      }
      return outcomes;
    }

    private Object key(String text, Class<?> type) throws IOException {
      MapType map = mapper.getTypeFactory().constructMapType(Map.class, type, Boolean.class);
      Map<?, ?> read = mapper.readValue("{" + quoted(text) + ":true}", map);
      return read.keySet().iterator().next();
    }

    private static String quoted(String text) {
      return '"' + text + '"';
    }

    private static String outcome(Callable<?> call) {
      try {
        return String.valueOf(call.call());
      } catch (IOException e) {
        return "rejected";
      } catch (Exception e) {
        return e.toString();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9", "2.12"})
  void acceptsCanonicalTextOnly(String version) throws Exception {
    String folder = System.getProperty("openmidid.jackson", "");
    assumeTrue(!folder.isEmpty(), "not run by the build");
    assertThat(run(Path.of(folder, version)))
        .containsExactly(
            "version " + version,
            "key MID-9912-3456-11",
            "value MID-9912-3456-11",
            "key rejected",
            "value rejected",
            "key rejected",
            "value rejected",
            "key rejected",
            "value rejected",
            "key rejected",
            "value rejected",
            "key PET_CT",
            "value PET_CT",
            "key rejected",
            "value rejected",
            "key rejected",
            "value rejected",
            "key rejected",
            "value rejected");
  }

  private static List<String> run(Path jars) throws Exception {
    List<URL> path = new ArrayList<>();
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.toList()) {
        path.add(jar.toUri().toURL());
      }
    }
    assertThat(path).hasSize(3);
    path.add(root(MidId.class));
    path.add(root(OldJacksonTest.class));
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Object program = loader.loadClass(Program.class.getName()).getConstructor().newInstance();
      List<String> outcomes = new ArrayList<>();
      for (Object outcome : (List<?>) ((Callable<?>) program).call()) {
        String text = String.valueOf(outcome);
        outcomes.add(outcomes.isEmpty() ? "version " + minor(text) : text);
      }
      return outcomes;
    }
  }

  /** Returns the minor version, 2.12 of 2.12.7.2. */
  private static String minor(String version) {
    String[] parts = version.split("\\.", 3);
    return parts[0] + "." + parts[1];
  }

  private static URL root(Class<?> type) throws URISyntaxException, IOException {
    return type.getProtectionDomain().getCodeSource().getLocation().toURI().toURL();
  }
}
