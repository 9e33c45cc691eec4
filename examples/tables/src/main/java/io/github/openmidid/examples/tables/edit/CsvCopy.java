package io.github.openmidid.examples.tables.edit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Optional;

/** Copies separated values, field by field, and replaces those to be changed. */
final class CsvCopy {
  private static final int END = -1;

  private final Reader in;
  private final Writer out;
  private final char delimiter;
  private final Charset encoding;
  private final EditQueue edits;
  private final StringBuilder field = new StringBuilder();
  private int line = 1;
  private int next;

  CsvCopy(Reader in, Writer out, char delimiter, Charset encoding, EditQueue edits) {
    this.in = in;
    this.out = out;
    this.delimiter = delimiter;
    this.encoding = encoding;
    this.edits = edits;
  }

  void run() throws IOException {
    next = in.read();
    while (next != END) {
      row();
    }
  }

  private void row() throws IOException {
    edits.begin(line);
    int column = 0;
    copyField(column);
    while (next == delimiter) {
      take(out);
      copyField(++column);
    }
    for (CellEdit edit : edits.takeBefore(Integer.MAX_VALUE)) {
      for (; column < edit.column(); column++) {
        out.write(delimiter);
      }
      out.write(written(edit.text(), false));
    }
    lineEnd(out);
  }

  private void copyField(int column) throws IOException {
    field.setLength(0);
    boolean isQuoted = next == '"';
    if (isQuoted) {
      quoted();
    }
    while (next != delimiter && !isLineEnd() && next != END) {
      take(field);
    }
    Optional<CellEdit> edit = edits.take(column);
    out.append(edit.isPresent() ? written(edit.orElseThrow().text(), isQuoted) : field);
  }

  /** Reads a quoted field up to its closing quote; a doubled quote does not close it. */
  private void quoted() throws IOException {
    take(field);
    while (next != END) {
      if (next == '"') {
        take(field);
        if (next != '"') {
          return;
        }
        take(field);
      } else if (isLineEnd()) {
        lineEnd(field);
      } else {
        take(field);
      }
    }
  }

  private boolean isLineEnd() {
    return next == '\r' || next == '\n';
  }

  private void lineEnd(Appendable to) throws IOException {
    boolean isReturn = next == '\r';
    if (next != END) {
      take(to);
      line++;
    }
    if (isReturn && next == '\n') {
      take(to);
    }
  }

  private void take(Appendable to) throws IOException {
    to.append((char) next);
    next = in.read();
  }

  private String written(String text, boolean isQuoted) {
    String written = isQuoted || needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    return Carrier.carried(written, encoding);
  }

  private boolean needsQuotes(String text) {
    return text.indexOf(delimiter) >= 0
        || text.indexOf('"') >= 0
        || text.indexOf('\r') >= 0
        || text.indexOf('\n') >= 0;
  }
}
