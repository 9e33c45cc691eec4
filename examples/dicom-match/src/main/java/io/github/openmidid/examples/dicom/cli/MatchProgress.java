package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.examples.dicom.text.MatchMessages;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows the number of files that were read: on a terminal as one line that is overwritten,
 * elsewhere as a line every ten seconds. A short run shows nothing.
 */
final class MatchProgress {
  private static final Duration FIRST_ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration NEXT_ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_LOG = Duration.ofSeconds(10);
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final Locale locale;
  private Duration wait;
  private long last;
  private boolean shown;
  private int files;

  MatchProgress(MatchEnvironment environment, Locale locale) {
    this.err = environment.err();
    this.terminal = environment.terminal();
    this.nanoTime = environment.nanoTime();
    this.locale = locale;
    this.wait = terminal ? FIRST_ON_TERMINAL : IN_LOG;
    this.last = nanoTime.getAsLong();
  }

  /** Counts a file, and shows the number if it is time to. */
  void fileRead() {
    files++;
    if (nanoTime.getAsLong() - last < wait.toNanos()) {
      return;
    }
    last = nanoTime.getAsLong();
    String text = MatchMessages.get(locale, "progress.files", String.valueOf(files));
    if (terminal) {
      wait = NEXT_ON_TERMINAL;
      shown = true;
      err.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
      err.flush();
    } else {
      err.println(text);
    }
  }

  /** Clears the line on the terminal, so that other output can follow. */
  void clear() {
    if (shown) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
      shown = false;
    }
  }
}
