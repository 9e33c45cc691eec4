package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.examples.dicom.text.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements and texts of HTML. Every text is escaped, and its invisible characters are
 * replaced. An exception of the writer is an {@link UncheckedIOException}.
 */
final class MarkupWriter {
  private static final int MAX_TEXT = 4000;

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  MarkupWriter(Writer out) {
    this.out = out;
  }

  /** Opens an element with attributes: name, value, name, value. */
  MarkupWriter open(String tag, String... attributes) {
    open.push(tag);
    return start(tag, attributes);
  }

  /** Closes the element that was opened last. */
  MarkupWriter close() {
    return raw("</").raw(open.pop()).raw(">\n");
  }

  /** Writes an element with a text. */
  MarkupWriter element(String tag, String text, String... attributes) {
    return start(tag, attributes).raw(escaped(text)).raw("</").raw(tag).raw(">\n");
  }

  /** Writes an element that has no content, such as {@code meta}. */
  MarkupWriter empty(String tag, String... attributes) {
    return start(tag, attributes).raw("\n");
  }

  /** Writes markup of this program. */
  MarkupWriter raw(String markup) {
    try {
      out.write(markup);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MarkupWriter start(String tag, String... attributes) {
    raw("<").raw(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      raw(" ").raw(attributes[i]).raw("=\"").raw(escaped(attributes[i + 1])).raw("\"");
    }
    return raw(">");
  }

  private static String escaped(String text) {
    return VisibleText.oneLine(text, MAX_TEXT)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
