package io.github.openmidid.examples.register;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** The log of a register that is a process of its own: on the console, warnings only. */
final class StandaloneLogging {
  private StandaloneLogging() {}

  static void start() {
    LoggingSystem system = LoggingSystem.get(StandaloneLogging.class.getClassLoader());
    system.beforeInitialize();
    system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    system.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
