package io.github.openmidid.examples.tables.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.openmidid.examples.tables.model.TableFileException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls elements out of one XML part of a workbook. Namespaces are ignored. */
final class XmlPart implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;

  XmlPart(InputStream in) throws IOException {
    this.in = in;
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Returns the name of the next element that begins; empty at the end of the document. */
  String nextStart() throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return "";
      }
    }
  }

  /** Returns the name of the next element that begins within an element; empty at its end. */
  String nextStartWithin(String element) throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return reader.getLocalName();
      }
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
        return "";
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new TableFileException(TableFileException.Kind.DAMAGED);
      }
    }
  }

  /** Skips the rest of the current element, which has this name. */
  void skip(String element) throws IOException {
    String inner = nextStartWithin(element);
    while (!inner.isEmpty()) {
      skip(inner);
      inner = nextStartWithin(element);
    }
  }

  /** Returns the text of the current element, which has no elements within. */
  String text() throws IOException {
    try {
      return reader.getElementText();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Returns an attribute of the current element, in any namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns an attribute of the current element that is in a namespace. */
  @Nullable String qualifiedAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && namespace != null
          && !namespace.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns whether the white space of the current element is significant. */
  boolean keepsWhiteSpace() {
    return "preserve".equals(reader.getAttributeValue(XMLConstants.XML_NS_URI, "space"));
  }

  private int next() throws IOException {
    if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
      return XMLStreamConstants.END_DOCUMENT;
    }
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new TableFileException(TableFileException.Kind.DOCTYPE);
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static IOException damaged(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TableFileException known) {
        return known;
      }
      if (cause instanceof XMLStreamException wrapper
          && wrapper.getNestedException() instanceof TableFileException known) {
        return known;
      }
    }
    return new TableFileException(TableFileException.Kind.DAMAGED, e);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw damaged(e);
    } finally {
      in.close();
    }
  }
}
