package io.github.openmidid.examples.transfer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Scans the XML parts of a workbook. Sheets and the table of shared strings are scanned to their
 * end; other parts, which may hold anything, up to their first element.
 */
final class WorkbookPartScanner {
  /** The number of bytes within which an XML part has its first {@code <}, in any encoding. */
  private static final int START = 8;

  /** Column XFD is the last one. */
  private static final int MAX_COLUMN_LETTERS = 3;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private boolean doctype;
  private boolean beyondSheet;
  private int mergedRanges;
  private long sharedStrings;
  private long lastSharedString = -1;

  WorkbookPartScanner() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  boolean hasDoctype() {
    return doctype;
  }

  /**
   * Returns whether a cell lies beyond the limits of a sheet, or a shared string does not exist.
   */
  boolean isBeyondSheet() {
    return beyondSheet || lastSharedString >= sharedStrings;
  }

  int mergedRanges() {
    return mergedRanges;
  }

  /** Scans one part. The position of the stream afterwards is unspecified. */
  void part(InputStream in) throws IOException {
    in.mark(START);
    boolean xml = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains("<");
    in.reset();
    if (!xml) {
      return;
    }
    String root = "";
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      root = root(reader);
      switch (root) {
        case "worksheet" -> sheet(reader);
        case "sst" -> sharedStrings(reader);
        default -> {}
      }
    } catch (XMLStreamException e) {
      if (!root.isEmpty()) {
        throw new IOException("damaged part", e);
      }
    }
  }

  private String root(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      doctype |= event == XMLStreamConstants.DTD;
      if (event == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
    }
    return "";
  }

  private void sheet(XMLStreamReader reader) throws XMLStreamException {
    boolean shared = false;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "c" -> {
            String reference = reader.getAttributeValue(null, "r");
            beyondSheet |= reference != null && isBeyond(reference);
            shared = "s".equals(reader.getAttributeValue(null, "t"));
          }
          case "v" -> {
            if (shared) {
              sharedString(reader.getElementText());
            }
          }
          case "mergeCell" -> mergedRanges++;
          default -> {}
        }
      }
    }
  }

  private static boolean isBeyond(String reference) {
    return reference.chars().filter(c -> c >= 'A' && c <= 'z').count() > MAX_COLUMN_LETTERS;
  }

  private void sharedString(String index) {
    if (index.isEmpty()) {
      return;
    }
    try {
      lastSharedString = Math.max(lastSharedString, Integer.parseInt(index.strip()));
    } catch (NumberFormatException e) {
      beyondSheet = true;
    }
  }

  private void sharedStrings(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("si")) {
        sharedStrings++;
      }
    }
  }
}
