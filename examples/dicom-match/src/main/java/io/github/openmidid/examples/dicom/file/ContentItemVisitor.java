package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.file.ReportedDevices.Group;
import io.github.openmidid.examples.dicom.stream.DataSetVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a content item of a report (PS3.3, C.17.3). The concept comes before the value, so that
 * only values of wanted concepts are read; names of persons never are.
 */
final class ContentItemVisitor implements DataSetVisitor {
  private static final int CONCEPT_NAME = 0x0040_A043;
  private static final int UID = 0x0040_A124;
  private static final int TEXT = 0x0040_A160;
  private static final int CONCEPT_CODE = 0x0040_A168;
  private static final int CONTENT = 0x0040_A730;

  private final ReportedDevices devices;
  private final Group parent;
  private final Function<byte[], String> decoder;
  private CodeVisitor concept = new CodeVisitor();
  private final List<CodeVisitor> codes = new ArrayList<>();
  private Optional<String> value = Optional.empty();
  private Optional<Group> children = Optional.empty();

  ContentItemVisitor(ReportedDevices devices, Group parent, Function<byte[], String> decoder) {
    this.devices = devices;
    this.parent = parent;
    this.decoder = decoder;
  }

  @Override
  public Action visit(int tag) {
    return switch (tag) {
      case CONCEPT_NAME, CONTENT -> Action.ITEMS;
      case CONCEPT_CODE -> isWanted() ? Action.ITEMS : Action.SKIP;
      case UID, TEXT -> isWanted() ? Action.VALUE : Action.SKIP;
      default -> Action.SKIP;
    };
  }

  private boolean isWanted() {
    return concept.standardCode().filter(ReportedDevices::isWanted).isPresent();
  }

  @Override
  public void value(int tag, byte[] bytes) {
    value = Optional.of(Padding.trim(decoder.apply(bytes))).filter(text -> !text.isBlank());
  }

  @Override
  public DataSetVisitor item(int tag) {
    if (tag == CONCEPT_NAME) {
      concept = new CodeVisitor();
      return concept;
    }
    if (tag == CONCEPT_CODE) {
      CodeVisitor code = new CodeVisitor();
      codes.add(code);
      return code;
    }
    return new ContentItemVisitor(devices, childGroup(), decoder);
  }

  private Group childGroup() {
    Group group = children.orElseGet(() -> devices.group(role()));
    children = Optional.of(group);
    return group;
  }

  /** Returns the role, if this item states one: its children describe the device. */
  private Optional<String> role() {
    return concept.standardCode().filter(ReportedDevices.ROLE::equals).flatMap(role -> code());
  }

  /** Returns the code that is the value; of several roles, that of the device that irradiated. */
  private Optional<String> code() {
    List<String> values = codes.stream().flatMap(code -> code.code().stream()).toList();
    return values.contains(ReportedDevices.IRRADIATING)
        ? Optional.of(ReportedDevices.IRRADIATING)
        : values.stream().findFirst();
  }

  @Override
  public void end() {
    children.ifPresent(Group::end);
    devices.note(concept);
    Optional<String> statement = value.or(this::code);
    boolean isToldByChildren = role().isPresent() && children.isPresent();
    if (isWanted() && statement.isPresent() && !isToldByChildren) {
      parent.add(concept.standardCode().orElseThrow(), statement.get());
    }
  }
}
