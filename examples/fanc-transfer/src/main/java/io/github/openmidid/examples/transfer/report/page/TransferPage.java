package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.commandline.html.PageFile;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes the pages of this program. */
final class TransferPage {
  /** The number of rows of a list, after which a page refers to the csv file. */
  static final int MAX_ROWS = 5000;

  private TransferPage() {}

  /**
   * Writes a page.
   *
   * @param title the key of its title
   * @param content writes the sections
   * @throws CommandException if it cannot be written
   */
  static void write(Path target, Locale locale, String title, Consumer<HtmlWriter> content)
      throws CommandException {
    try {
      new PageFile("fanc-transfer", TransferMessages.TEXTS, TransferPage.class)
          .write(target, locale, title, content);
    } catch (IOException e) {
      throw new CommandException(TransferProblem.PAGE_UNWRITABLE, e, SafeText.path(target));
    }
  }

  /** States that a list is cut, if it is. */
  static void cut(HtmlWriter html, int rows) {
    if (rows > MAX_ROWS) {
      html.message("p", "page.cut", String.valueOf(MAX_ROWS), String.valueOf(rows));
    }
  }
}
