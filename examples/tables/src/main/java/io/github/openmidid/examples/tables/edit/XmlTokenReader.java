package io.github.openmidid.examples.tables.edit;

import java.io.IOException;
import java.io.Reader;

/** Splits an XML document into tokens that, joined, are the document: texts, tags, comments. */
final class XmlTokenReader {
  private static final int END = -1;

  private final Reader in;
  private final StringBuilder token = new StringBuilder();
  private int next;

  XmlTokenReader(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
  }

  /** Returns the next token; an empty one at the end of the document. */
  XmlToken next() throws IOException {
    token.setLength(0);
    if (next != '<') {
      while (next != '<' && next != END) {
        take();
      }
      return new XmlToken(token.toString());
    }
    take();
    if (next == '?') {
      takeThrough("?>");
    } else if (next == '!') {
      special();
    } else {
      tag();
    }
    return new XmlToken(token.toString());
  }

  private void special() throws IOException {
    take();
    if (next == '-') {
      take();
      take();
      takeThrough("-->");
    } else {
      takeThrough(next == '[' ? "]]>" : ">");
    }
  }

  /** Takes the rest of a tag; {@code >} within a quoted value does not end it. */
  private void tag() throws IOException {
    int quote = END;
    while (next != END) {
      int c = next;
      take();
      if (quote == END && c == '>') {
        return;
      }
      if (c == quote) {
        quote = END;
      } else if (quote == END && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
  }

  private void takeThrough(String end) throws IOException {
    int from = token.length();
    while (next != END) {
      int c = next;
      take();
      boolean mayEnd = c == '>' && token.length() - from >= end.length();
      if (mayEnd && token.indexOf(end, token.length() - end.length()) >= 0) {
        return;
      }
    }
  }

  private void take() throws IOException {
    if (next != END) {
      token.append((char) next);
      next = in.read();
    }
  }
}
