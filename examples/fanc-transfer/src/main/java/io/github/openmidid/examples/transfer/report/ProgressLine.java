package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows progress: on a terminal as one line that is overwritten, elsewhere (a log) as a line every
 * ten seconds. A short operation shows nothing.
 */
public final class ProgressLine implements ProgressListener {
  private static final Duration FIRST_ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration NEXT_ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_LOG = Duration.ofSeconds(10);
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final Locale locale;
  private long last;
  private Duration wait;
  private boolean shown;

  public ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime, Locale locale) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.locale = locale;
    this.last = nanoTime.getAsLong();
    this.wait = terminal ? FIRST_ON_TERMINAL : IN_LOG;
  }

  @Override
  public void rowsRead(String fileName, int rows) {
    if (isDue()) {
      String name = TerminalText.oneLine(fileName, WIDTH / 2);
      show(TransferMessages.get(locale, "progress.reading", name, String.valueOf(rows)));
    }
  }

  @Override
  public void resolved(int done, int total) {
    if (isDue()) {
      show(
          TransferMessages.get(
              locale, "progress.resolving", String.valueOf(done), String.valueOf(total)));
    }
  }

  /** Clears the line on the terminal, so that other output can follow. */
  public void clear() {
    if (shown && terminal) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
    shown = false;
  }

  private boolean isDue() {
    return nanoTime.getAsLong() - last >= wait.toNanos();
  }

  private void show(String text) {
    last = nanoTime.getAsLong();
    shown = true;
    if (terminal) {
      wait = NEXT_ON_TERMINAL;
      String line = TerminalText.oneLine(text, WIDTH);
      err.print("\r" + line + " ".repeat(WIDTH - line.codePointCount(0, line.length())));
      err.flush();
    } else {
      err.println(text);
    }
  }
}
