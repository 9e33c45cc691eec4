package io.github.openmidid.examples.register;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/**
 * Configures the log of a register that runs as its own process: warnings and the progress of
 * imports to the console.
 */
final class StandaloneLogging {
  private StandaloneLogging() {}

  static void start() {
    LoggingSystem system = LoggingSystem.get(StandaloneLogging.class.getClassLoader());
    system.beforeInitialize();
    system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    system.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    system.setLogLevel("io.github.openmidid.examples.register.registerfile", LogLevel.INFO);
  }
}
