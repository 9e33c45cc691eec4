package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes elements and texts of HTML. Every text is escaped, and its invisible characters are
 * replaced. An exception of the writer is an {@link UncheckedIOException}.
 */
final class HtmlWriter {
  /** The number of rows of a list, after which a page refers to the csv file. */
  static final int MAX_ROWS = 5000;

  private static final int MAX_TEXT = 2000;

  private final Writer out;
  private final Locale locale;
  private final Deque<String> open = new ArrayDeque<>();

  HtmlWriter(Writer out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** Opens an element with attributes: name, value, name, value. */
  HtmlWriter open(String tag, String... attributes) {
    open.push(tag);
    return start(tag, attributes);
  }

  /** Closes the element that was opened last. */
  HtmlWriter close() {
    return raw("</").raw(open.pop()).raw(">\n");
  }

  /** Closes elements until as many are open as before. */
  HtmlWriter close(int count) {
    for (int i = 0; i < count; i++) {
      close();
    }
    return this;
  }

  /** Writes an element with a text. */
  HtmlWriter element(String tag, String text, String... attributes) {
    return start(tag, attributes).text(text).raw("</").raw(tag).raw(">\n");
  }

  /** Writes an element with a text of this program. */
  HtmlWriter message(String tag, String key, String... arguments) {
    return element(tag, get(key, arguments));
  }

  /** Writes a cell with a number. */
  HtmlWriter number(long number) {
    return element("td", String.valueOf(number), "class", "number");
  }

  /** Writes a row of a table with a label and a number. */
  HtmlWriter count(String key, long number) {
    return open("tr").element("th", get(key), "scope", "row").number(number).close();
  }

  /** States that a list is cut, if it is. */
  HtmlWriter cut(int rows) {
    return rows > MAX_ROWS
        ? message("p", "page.cut", String.valueOf(MAX_ROWS), String.valueOf(rows))
        : this;
  }

  /** Writes an element that has no content, such as {@code meta}. */
  HtmlWriter empty(String tag, String... attributes) {
    return start(tag, attributes).raw("\n");
  }

  /** Writes a text. */
  HtmlWriter text(String text) {
    String visible = TerminalText.oneLine(text, MAX_TEXT);
    return raw(
        visible
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** Writes markup of this program. */
  HtmlWriter raw(String markup) {
    try {
      out.write(markup);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text of this program. */
  String get(String key, String... arguments) {
    return TransferMessages.get(locale, key, arguments);
  }

  private HtmlWriter start(String tag, String... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
    }
    return raw(">");
  }
}
