package io.github.openmidid.examples.dicom.stream;

/** Reads nothing; finds the end of a sequence that is skipped. */
final class SkippingVisitor implements DataSetVisitor {
  static final SkippingVisitor INSTANCE = new SkippingVisitor();

  private SkippingVisitor() {}

  @Override
  public Action visit(int tag) {
    return Action.SKIP;
  }

  @Override
  public void value(int tag, byte[] value) {}

  @Override
  public DataSetVisitor item(int tag) {
    return this;
  }

  @Override
  public void end() {}
}
