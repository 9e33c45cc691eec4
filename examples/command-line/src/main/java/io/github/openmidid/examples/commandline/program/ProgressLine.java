package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.examples.messages.SafeText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows progress: on a terminal as one line that is overwritten, elsewhere (a log) as a line every
 * ten seconds. A short operation shows nothing.
 *
 * <pre>{@code
 * progress.update(() -> texts.get(locale, "progress.files", String.valueOf(files)));
 * }</pre>
 */
public final class ProgressLine {
  private static final Duration FIRST_ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration NEXT_ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration IN_LOG = Duration.ofSeconds(10);
  private static final int WIDTH = 78;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private long last;
  private Duration wait;
  private boolean shown;

  /** Creates the progress of a run that begins now. */
  public ProgressLine(RuntimeEnvironment environment) {
    this(environment.err(), environment.terminal(), environment.nanoTime());
  }

  /** Creates a progress line whose time starts now. */
  public ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
    this.wait = terminal ? FIRST_ON_TERMINAL : IN_LOG;
  }

  /** Shows a text if it is time to; otherwise the text is not created. */
  public void update(Supplier<String> text) {
    if (nanoTime.getAsLong() - last >= wait.toNanos()) {
      show(text.get());
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

  private void show(String text) {
    last = nanoTime.getAsLong();
    shown = true;
    if (terminal) {
      wait = NEXT_ON_TERMINAL;
      String line = SafeText.oneLine(text, WIDTH);
      err.print("\r" + line + " ".repeat(WIDTH - line.codePointCount(0, line.length())));
      err.flush();
    } else {
      err.println(text);
    }
  }
}
