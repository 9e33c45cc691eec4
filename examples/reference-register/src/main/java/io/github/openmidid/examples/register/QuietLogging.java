package io.github.openmidid.examples.register;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Limits the libraries of the register to warnings in the log of the embedding application. Levels
 * that the application has set are kept.
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
          "com.nimbusds",
          "io.github.openmidid.examples.register.registerfile");

  private static final List<String> MORE_THAN_TALKATIVE =
      List.of(
          // A warning for a failure that the caller receives as an exception.
          "org.springframework.boot.web.server.servlet.context",
          // A warning for every unknown path that a client requests.
          "org.springframework.web",
          // A warning that H2 is newer than the versions that Flyway was tested with; the tests
          // cover it.
          "org.flywaydb.core.internal.database.base");

  /**
   * Stack traces for each request that fails in the database; the register logs one line instead.
   */
  private static final List<String> TRACES =
      List.of(
          "org.springframework.transaction.support.TransactionTemplate",
          "org.springframework.jdbc.support.JdbcTransactionManager",
          "com.zaxxer.hikari.pool.ProxyConnection");

  // java.util.logging holds loggers weakly: without a reference their levels would be lost.
  private final List<Logger> loggers;

  private QuietLogging(List<Logger> loggers) {
    this.loggers = loggers;
  }

  /** Applies the limits for as long as the returned object is referenced. */
  static QuietLogging apply() {
    LoggingSystem system = LoggingSystem.get(QuietLogging.class.getClassLoader());
    TALKATIVE.forEach(name -> limit(system, name, LogLevel.WARN));
    MORE_THAN_TALKATIVE.forEach(name -> limit(system, name, LogLevel.ERROR));
    TRACES.forEach(name -> limit(system, name, LogLevel.OFF));
    List<Logger> loggers = TALKATIVE.stream().map(Logger::getLogger).toList();
    loggers.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.WARNING));
    return new QuietLogging(loggers);
  }

  private static void limit(LoggingSystem system, String name, LogLevel level) {
    LoggerConfiguration configuration = system.getLoggerConfiguration(name);
    if (configuration == null || configuration.getConfiguredLevel() == null) {
      system.setLogLevel(name, level);
    }
  }

  @Override
  public String toString() {
    return "QuietLogging" + loggers.stream().map(Logger::getName).toList();
  }
}
