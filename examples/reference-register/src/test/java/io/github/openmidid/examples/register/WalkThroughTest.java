package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the blocks of the walk through the procedure, and compares the responses that it shows. */
@Timeout(180)
@Tag("process")
class WalkThroughTest {
  private static final Path PAGE = Path.of("../../docs/walk-through.md");
  private static final Path README = Path.of("README.md");
  private static final String ADDRESS = "http://127.0.0.1:8080";
  private static final String SEPARATOR = "---- end of block ----";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern JAR =
      Pattern.compile("java -jar \\S*/mid-id-reference-register-app\\.jar (.*)");

  @TempDir private static Path directory;

  private static Demo demo;

  /**
   * A block of a page.
   *
   * @param language the word after the fence; empty if there is none
   */
  private record Block(String language, String text) {
    private static List<Block> of(Path page) throws IOException {
      Matcher matcher = BLOCK.matcher(Files.readString(page));
      List<Block> blocks = new ArrayList<>();
      while (matcher.find()) {
        blocks.add(new Block(matcher.group(1), matcher.group(2)));
      }
      return blocks;
    }

    private Optional<String> arguments() {
      Matcher jar = JAR.matcher(text);
      return jar.find() ? Optional.of(jar.group(1)) : Optional.empty();
    }
  }

  /** A demonstration in its own process, with the arguments of a page. */
  private record Demo(Process process, List<String> output) implements AutoCloseable {
    private static Demo start(String arguments) throws IOException {
      List<String> all = new ArrayList<>(Arrays.asList(arguments.split(" ", -1)));
      all.addAll(List.of("--port", "0"));
      Process process = RegisterSubprocess.command(all).directory(directory.toFile()).start();
      BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
      List<String> output = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        output.add(line);
        if (line.startsWith("Access tokens")) {
          break;
        }
      }
      return new Demo(process, output);
    }

    private String address() {
      return output.get(0).replaceFirst(".*(http://[^/]*)/.*", "$1");
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Starts the demonstration as both pages do. */
  @BeforeAll
  static void start() throws IOException {
    List<String> arguments =
        Stream.of(Block.of(PAGE), Block.of(README))
            .map(blocks -> blocks.stream().flatMap(block -> block.arguments().stream()))
            .map(found -> found.findFirst().orElseThrow())
            .distinct()
            .toList();
    assertThat(arguments).hasSize(1);
    demo = Demo.start(arguments.get(0));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    try (Demo running = demo) {
      running.process().destroy();
      running.process().waitFor();
      assertThat(directory.resolve("demo-tokens")).as("after the end").doesNotExist();
    }
  }

  private static boolean canRun(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  /** Runs blocks in one shell, as if they were pasted one after another. */
  private static List<String> run(List<Block> blocks) throws Exception {
    assumeTrue(canRun("bash") && canRun("curl"), "needs bash and curl");
    StringBuilder script = new StringBuilder("set -e\n");
    blocks.forEach(block -> script.append(block.text()).append("echo '" + SEPARATOR + "'\n"));
    Process shell =
        new ProcessBuilder("bash", "-c", script.toString().replace(ADDRESS, demo.address()))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    return Arrays.asList(output.split(Pattern.quote(SEPARATOR), -1));
  }

  @Test
  void theBlocksOfTheWalkShowWhatHappens() throws Exception {
    List<Block> blocks = Block.of(PAGE);
    List<Block> commands = blocks.stream().filter(block -> block.language().equals("sh")).toList();
    List<String> outputs = run(commands);
    int compared = 0;
    for (int i = 0; i < blocks.size() - 1; i++) {
      if (blocks.get(i).language().equals("sh")) {
        String output = outputs.get(commands.indexOf(blocks.get(i)));
        assertShown(blocks.get(i + 1), output);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(commands.size()).isGreaterThan(12);

    // Pasted twice: every creation is a repetition; only the change has a new version to match.
    List<Block> again = commands.stream().filter(block -> !block.text().contains("PATCH")).toList();
    List<String> repeated = run(again);
    assertThat(repeated.get(1)).contains(midId(outputs.get(1)));
  }

  private static String midId(String output) {
    Matcher matcher = Pattern.compile("MID-[0-9-]{12}").matcher(output);
    assertThat(matcher.find()).as(output).isTrue();
    return matcher.group();
  }

  /** Verifies that the last line of an output has everything that the page shows. */
  private static void assertShown(Block shown, String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    if (shown.language().equals("json")) {
      JsonMapper json = new JsonMapper();
      assertContains(
          json.readTree(lines.get(lines.size() - 1)), json.readTree(shown.text()), output);
    } else {
      assertThat(output).contains(shown.text().strip());
    }
  }

  private static void assertContains(JsonNode actual, JsonNode shown, String output) {
    if (shown.isObject()) {
      shown
          .properties()
          .forEach(
              property -> {
                assertThat(actual.has(property.getKey())).as(output).isTrue();
                assertContains(actual.get(property.getKey()), property.getValue(), output);
              });
    } else if (shown.isArray()) {
      assertThat(actual).as(output).hasSameSizeAs(shown);
      for (int i = 0; i < shown.size(); i++) {
        assertContains(actual.get(i), shown.get(i), output);
      }
    } else {
      assertThat(withoutIds(actual)).as(output).isEqualTo(withoutIds(shown));
    }
  }

  /** Replaces identifiers of the register, except the one that does not exist. */
  private static String withoutIds(JsonNode value) {
    return value
        .toString()
        .replaceAll("MID-99(?!12-3456-11)[0-9]{2}-[0-9]{4}-[0-9]{2}", "MID-ID")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }

  @Test
  void theBlocksOfTheReadmeCanBePasted() throws Exception {
    List<Block> commands =
        Block.of(README).stream().filter(block -> block.text().startsWith("curl")).toList();

    assertThat(commands).hasSize(1);
    assertThat(run(commands).get(0)).contains("\"operator\":\"AZ Voorbeeld Gent\"");
  }

  @Test
  void theDemonstrationHasALinkAndATokenPerRole() {
    assertThat(demo.output().get(0)).contains("test mode, 1403 MID-IDs");
    for (Role role : Role.values()) {
      assertThat(demo.output())
          .anyMatch(
              line ->
                  line.matches(
                      "  "
                          + role.code()
                          + " +.* "
                          + demo.address()
                          + "/midIdRegister/page/signIn/[A-Za-z0-9_-]{43}"));
      assertThat(directory.resolve("demo-tokens").resolve(role.code())).isNotEmptyFile();
    }
    assertThat(demo.output()).anyMatch(line -> line.startsWith("  person "));
    assertThat(directory.resolve("demo-tokens").resolve("person")).isNotEmptyFile();
  }
}
