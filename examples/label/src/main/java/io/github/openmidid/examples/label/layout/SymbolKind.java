package io.github.openmidid.examples.label.layout;

/** The symbologies of a label, with the quiet zone that their standards require. */
public enum SymbolKind {
  /** Data Matrix ECC 200, square (ISO/IEC 16022): a quiet zone of one module. */
  DATA_MATRIX("datamatrix", "Data Matrix", 1),
  /** QR code model 2 (ISO/IEC 18004): a quiet zone of four modules. */
  QR("qr", "QR", 4);

  private final String code;
  private final String display;
  private final int quietZone;

  SymbolKind(String code, String display, int quietZone) {
    this.code = code;
    this.display = display;
    this.quietZone = quietZone;
  }

  /** Returns the name in options: {@code datamatrix}, {@code qr}. */
  public String code() {
    return code;
  }

  /** Returns the name for people, the same in every language. */
  public String display() {
    return display;
  }

  /** Returns the width of the blank area on each of the four sides, in modules. */
  public int quietZone() {
    return quietZone;
  }

  @Override
  public String toString() {
    return code;
  }
}
