package io.github.openmidid.examples.commandline.html;

import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.SafeText;
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
public final class HtmlWriter {
  private static final int MAX_TEXT = 4000;

  private final Writer out;
  private final Messages texts;
  private final Locale locale;
  private final Deque<String> open = new ArrayDeque<>();

  /** Creates a writer of pages with these messages in this language. */
  public HtmlWriter(Writer out, Messages texts, Locale locale) {
    this.out = out;
    this.texts = texts;
    this.locale = locale;
  }

  /** Returns the language of the page. */
  public Locale locale() {
    return locale;
  }

  /** Opens an element with attributes: name, value, name, value. */
  public HtmlWriter open(String tag, String... attributes) {
    open.push(tag);
    return start(tag, attributes);
  }

  /** Closes the element that was opened last. */
  public HtmlWriter close() {
    return raw("</").raw(open.pop()).raw(">\n");
  }

  /** Closes elements until as many are open as before. */
  public HtmlWriter close(int count) {
    for (int i = 0; i < count; i++) {
      close();
    }
    return this;
  }

  /** Writes an element with a text. */
  public HtmlWriter element(String tag, String text, String... attributes) {
    return start(tag, attributes).text(text).raw("</").raw(tag).raw(">\n");
  }

  /** Writes an element with a text of this program. */
  public HtmlWriter message(String tag, String key, String... arguments) {
    return element(tag, get(key, arguments));
  }

  /** Writes a cell with a number. */
  public HtmlWriter number(long number) {
    return element("td", String.valueOf(number), "class", "number");
  }

  /** Writes a row of a table with a label and a number. */
  public HtmlWriter count(String key, long number) {
    return open("tr").element("th", get(key), "scope", "row").number(number).close();
  }

  /** Writes an element that has no content, such as {@code meta}. */
  public HtmlWriter empty(String tag, String... attributes) {
    return start(tag, attributes).raw("\n");
  }

  /** Writes a text. */
  public HtmlWriter text(String text) {
    String visible = SafeText.oneLine(text, MAX_TEXT);
    return raw(
        visible
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** Writes markup of this program. */
  public HtmlWriter raw(String markup) {
    try {
      out.write(markup);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a text of this program. */
  public String get(String key, String... arguments) {
    return texts.get(locale, key, (Object[]) arguments);
  }

  private HtmlWriter start(String tag, String... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"").text(attributes[i + 1]).raw("\"");
    }
    return raw(">");
  }
}
