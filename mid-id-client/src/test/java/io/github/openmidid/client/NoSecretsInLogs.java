package io.github.openmidid.client;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.slf4j.LoggerFactory;

/**
 * Reads every log line of the tests of one JVM, SLF4J's at TRACE and the JDK's own at ALL. As a
 * class orderer it is created by JUnit before the first test, and it puts the class that reports
 * the lines last. An extension would not be found, since the tests are in a named module.
 */
public final class NoSecretsInLogs implements ClassOrderer {
  private static final List<String> LEAKS = new CopyOnWriteArrayList<>();
  private static final AtomicLong LINES = new AtomicLong();

  /** A strong reference: java.util.logging keeps its loggers weakly. */
  private static final Logger JDK = Logger.getLogger("");

  private static final ch.qos.logback.classic.Logger ROOT =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private static final Handler HANDLER =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          Throwable thrown = line.getThrown();
          read(line.getLoggerName() + " " + line.getMessage() + " " + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /**
   * The directory that all JVMs of a build write to; absent if the tests run in one JVM, in an IDE.
   */
  private static final Optional<LogLinesFile> FILE =
      Optional.ofNullable(System.getProperty("openmidid.logLines")).map(LogLinesFile::in);

  /** Creates the orderer; called by JUnit. */
  public NoSecretsInLogs() {
    readAll();
  }

  /** Reads the lines logged through SLF4J. */
  private static final class Capture extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      read(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + thrown);
    }
  }

  static void read(String line) {
    LINES.incrementAndGet();
    if (Canaries.isIn(line)) {
      LEAKS.add(line);
      FILE.ifPresent(file -> file.addLeak(line));
    }
  }

  /** Returns the number of lines read so far. */
  static long lines() {
    return LINES.get();
  }

  /** Returns and clears the leaked lines. */
  static List<String> drain() {
    List<String> leaks = List.copyOf(LEAKS);
    LEAKS.removeAll(leaks);
    return leaks;
  }

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing(tests -> tests.getTestClass().equals(NoSecretsInLogsTest.class)));
  }

  private static synchronized void readAll() {
    if (List.of(JDK.getHandlers()).contains(HANDLER)) {
      return;
    }
    for (Handler console : JDK.getHandlers()) {
      JDK.removeHandler(console);
    }
    HANDLER.setLevel(Level.ALL);
    JDK.addHandler(HANDLER);
    JDK.setLevel(Level.ALL);
    Capture capture = new Capture();
    capture.start();
    ROOT.addAppender(capture);
    ROOT.setLevel(ch.qos.logback.classic.Level.TRACE);
    FILE.ifPresent(file -> file.countAtExit(NoSecretsInLogs::lines));
    LoggerFactory.getLogger(NoSecretsInLogs.class).trace("one line of SLF4J");
    JDK.finest("one line of the JDK");
  }
}
