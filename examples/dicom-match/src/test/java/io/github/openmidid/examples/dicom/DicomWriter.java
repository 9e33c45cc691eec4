package io.github.openmidid.examples.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Writes data sets and files for tests, in any encoding and form of length. */
public final class DicomWriter {
  public static final String IMPLICIT = "1.2.840.10008.1.2";
  public static final String EXPLICIT = "1.2.840.10008.1.2.1";
  public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
  public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
  public static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

  private static final List<String> LONG =
      List.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean isExplicit;
  private final boolean isBigEndian;
  private final boolean isOpen;

  /**
   * Creates a writer.
   *
   * @param syntax the transfer syntax
   * @param isOpen whether sequences and items end with delimiters instead of stating their length
   */
  public DicomWriter(String syntax, boolean isOpen) {
    this.isExplicit = !syntax.equals(IMPLICIT);
    this.isBigEndian = syntax.equals(BIG_ENDIAN);
    this.isOpen = isOpen;
  }

  private DicomWriter(DicomWriter parent) {
    this.isExplicit = parent.isExplicit;
    this.isBigEndian = parent.isBigEndian;
    this.isOpen = parent.isOpen;
  }

  /** Returns a writer of an item, in the same encoding. */
  public DicomWriter item() {
    return new DicomWriter(this);
  }

  public DicomWriter text(int tag, String vr, String text) {
    return text(tag, vr, text, StandardCharsets.ISO_8859_1);
  }

  public DicomWriter text(int tag, String vr, String text, Charset charset) {
    return element(tag, vr, padded(text.getBytes(charset), vr.equals("UI") ? 0 : ' '));
  }

  private static byte[] padded(byte[] value, int padding) {
    if (value.length % 2 == 0) {
      return value;
    }
    byte[] padded = Arrays.copyOf(value, value.length + 1);
    padded[value.length] = (byte) padding;
    return padded;
  }

  public DicomWriter element(int tag, String vr, byte[] value) {
    header(tag, vr, value.length);
    return raw(value);
  }

  public DicomWriter sequence(int tag, DicomWriter... items) {
    return sequence(tag, "SQ", items);
  }

  public DicomWriter sequence(int tag, String vr, DicomWriter... items) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (DicomWriter item : items) {
      DicomWriter framed = item();
      byte[] bytes = item.bytes();
      framed.delimiter(0xFFFE_E000, isOpen ? -1 : bytes.length).raw(bytes);
      if (isOpen) {
        framed.delimiter(0xFFFE_E00D, 0);
      }
      content.writeBytes(framed.bytes());
    }
    header(tag, vr, isOpen ? -1 : content.size());
    raw(content.toByteArray());
    return isOpen ? delimiter(0xFFFE_E0DD, 0) : this;
  }

  /** Writes the header of an element; length -1 is undefined. */
  public DicomWriter header(int tag, String vr, int length) {
    number(tag >>> 16, 2);
    number(tag & 0xFFFF, 2);
    if (!isExplicit) {
      return number(length, 4);
    }
    raw(vr.getBytes(StandardCharsets.US_ASCII));
    if (LONG.contains(vr)) {
      number(0, 2);
      return number(length, 4);
    }
    return number(length, 2);
  }

  public DicomWriter delimiter(int tag, int length) {
    number(tag >>> 16, 2);
    number(tag & 0xFFFF, 2);
    return number(length, 4);
  }

  private DicomWriter number(int value, int size) {
    for (int i = 0; i < size; i++) {
      int shift = isBigEndian ? 8 * (size - 1 - i) : 8 * i;
      out.write(value >>> shift);
    }
    return this;
  }

  public DicomWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** Returns a file: preamble, meta information and the data set. */
  public static byte[] file(String syntax, byte[] dataSet) {
    DicomWriter meta =
        new DicomWriter(EXPLICIT, false)
            .element(0x0002_0001, "OB", new byte[] {0, 1})
            .text(0x0002_0010, "UI", syntax);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[128]);
    file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(meta.bytes());
    file.writeBytes(syntax.equals(DEFLATED) ? deflated(dataSet) : dataSet);
    return file.toByteArray();
  }

  public static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      deflated.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return deflated.toByteArray();
  }
}
