package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.slf4j.LoggerFactory;

/** Logs secrets and terminates normally or abruptly. */
final class LeakyProgram {
  private LeakyProgram() {}

  public static void main(String... arguments) {
    new NoSecretsInLogs();
    LoggerFactory.getLogger("feign").trace("nothing");
    LoggerFactory.getLogger("feign").trace("the token is {}", Canaries.TOKEN);
    LoggerFactory.getLogger("feign").trace("two\nlines, and {}", Canaries.PASSWORD);
    if (arguments.length > 0) {
      Runtime.getRuntime().halt(0);
    }
  }

  static void assertSeen(LogLinesFile.Report report) {
    assertThat(report.lines()).isGreaterThanOrEqualTo(3);
    assertThat(report.leaks())
        .satisfiesExactly(
            leak -> assertThat(leak).contains(Canaries.TOKEN),
            leak -> assertThat(leak).contains("two\nlines", Canaries.PASSWORD));
  }
}
