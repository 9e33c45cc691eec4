package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.commandline.program.ProgressLine;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.read.ProgressListener;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.util.Locale;

/** Shows the rows that were read and the numbers that were looked up. */
public final class TransferProgress implements ProgressListener {
  private static final int MAX_NAME = 39;

  private final ProgressLine line;
  private final Locale locale;

  public TransferProgress(ProgressLine line, Locale locale) {
    this.line = line;
    this.locale = locale;
  }

  @Override
  public void rowsRead(String fileName, int rows) {
    line.update(
        () -> text("progress.reading", SafeText.oneLine(fileName, MAX_NAME), String.valueOf(rows)));
  }

  @Override
  public void resolved(int done, int total) {
    line.update(() -> text("progress.resolving", String.valueOf(done), String.valueOf(total)));
  }

  /** Clears the line on the terminal, so that other output can follow. */
  public void clear() {
    line.clear();
  }

  private String text(String key, String... arguments) {
    return TransferMessages.get(locale, key, (Object[]) arguments);
  }
}
