package io.github.openmidid.examples.tables.edit;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;

/** Copies the bytes of a worksheet in the encoding in which it is written. */
final class SheetEncoding {
  private SheetEncoding() {}

  static Map<CellEdit, EditResult.Reason> copy(InputStream in, OutputStream out, EditQueue edits)
      throws IOException {
    InputStream bytes = new BufferedInputStream(in);
    bytes.mark(2);
    Charset carrier = Carrier.ofXml(bytes.read(), bytes.read());
    bytes.reset();
    Reader reader = new BufferedReader(new InputStreamReader(bytes, carrier));
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, carrier));
    Map<CellEdit, EditResult.Reason> rejected = new SheetCopy(reader, writer, edits).run();
    writer.flush();
    return rejected;
  }
}
