package io.github.openmidid.examples.commandline.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.messages.CommandException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RegisterOptionsTest {
  private static final Map<String, String> NONE = Map.of();

  @Command
  private static final class Program {
    @Mixin private final RegisterOptions register = new RegisterOptions();
  }

  private static RegisterOptions parse(String... arguments) {
    Program program = new Program();
    new CommandLine(program).parseArgs(arguments);
    return program.register;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--token-file token.txt", "--allow-http-to-loopback"})
  void anOptionOfAConnectionBesideASnapshotIsRejectedByName(String option) {
    String[] words = option.split(" ");
    RegisterOptions options =
        parse(
            Stream.concat(
                    Stream.of("--snapshot", "a.snapshot", "--snapshot-key", "key.pem"),
                    Arrays.stream(words))
                .toArray(String[]::new));

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> options.source(NONE))
        .satisfies(e -> assertThat(e.message(Locale.ENGLISH)).startsWith(words[0] + " has no"));
  }
}
