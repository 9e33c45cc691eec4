package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.stream.DataSetVisitor;
import java.util.Optional;
import java.util.Set;

/** Reads an item of the Contributing Equipment Sequence, with the code of its purpose. */
final class EquipmentVisitor extends ValueVisitor {
  private static final int PURPOSE = 0x0040_A170;

  private CodeVisitor purpose = new CodeVisitor();

  EquipmentVisitor(Set<Integer> tags) {
    super(tags);
  }

  @Override
  public Action visit(int tag) {
    return tag == PURPOSE ? Action.ITEMS : super.visit(tag);
  }

  @Override
  public DataSetVisitor item(int tag) {
    purpose = new CodeVisitor();
    return purpose;
  }

  Optional<String> purpose() {
    return purpose.standardCode();
  }
}
