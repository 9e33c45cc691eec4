package io.github.openmidid.examples.register;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Keeps what the register is built of from telling its progress in the log of the application that
 * embeds it: warnings only. Where that application has set a level itself, it stays.
 */
final class QuietLogging {
  private static final List<String> TALKATIVE =
      List.of(
          "org.apache.catalina",
          "org.apache.coyote",
          "org.apache.tomcat",
          "org.springframework",
          "org.flywaydb",
          "com.zaxxer.hikari",
          "com.nimbusds");

  private static final List<String> MORE_THAN_TALKATIVE =
      List.of(
          // A warning for what the caller gets as an exception.
          "org.springframework.boot.web.server.servlet.context",
          // A warning for every address that a client makes up.
          "org.springframework.web",
          // A warning that H2 is newer than Flyway's authors have tried; the tests here have.
          "org.flywaydb.core.internal.database.base");

  /** Traces for each request that the database refuses; the register says it in one line. */
  private static final List<String> TRACES =
      List.of(
          "org.springframework.transaction.support.TransactionTemplate",
          "com.zaxxer.hikari.pool.ProxyConnection");

  // Loggers of java.util.logging are forgotten, with their levels, when nobody holds them.
  private final List<Logger> held;

  private QuietLogging(List<Logger> held) {
    this.held = held;
  }

  /** In force for as long as somebody holds what is returned. */
  static QuietLogging apply() {
    LoggingSystem system = LoggingSystem.get(QuietLogging.class.getClassLoader());
    TALKATIVE.forEach(name -> limit(system, name, LogLevel.WARN));
    MORE_THAN_TALKATIVE.forEach(name -> limit(system, name, LogLevel.ERROR));
    TRACES.forEach(name -> limit(system, name, LogLevel.OFF));
    List<Logger> held = TALKATIVE.stream().map(Logger::getLogger).toList();
    held.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.WARNING));
    return new QuietLogging(held);
  }

  private static void limit(LoggingSystem system, String name, LogLevel level) {
    LoggerConfiguration configuration = system.getLoggerConfiguration(name);
    if (configuration == null || configuration.getConfiguredLevel() == null) {
      system.setLogLevel(name, level);
    }
  }

  @Override
  public String toString() {
    return "QuietLogging" + held.stream().map(Logger::getName).toList();
  }
}
