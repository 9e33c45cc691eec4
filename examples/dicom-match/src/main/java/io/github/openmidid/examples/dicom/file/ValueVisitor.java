package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.stream.DataSetVisitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads some values of a data set and nothing below its sequences. */
class ValueVisitor implements DataSetVisitor {
  private final Set<Integer> tags;
  private final Map<Integer, byte[]> values = new HashMap<>();

  ValueVisitor(Set<Integer> tags) {
    this.tags = tags;
  }

  @Override
  public Action visit(int tag) {
    return tags.contains(tag) ? Action.VALUE : Action.SKIP;
  }

  @Override
  public void value(int tag, byte[] value) {
    values.put(tag, value);
  }

  @Override
  public DataSetVisitor item(int tag) {
    throw new IllegalStateException("no sequence is read");
  }

  @Override
  public void end() {}

  /** Returns the values, by tag. */
  Map<Integer, byte[]> values() {
    return values;
  }

  /** Returns a value without letters beyond ASCII, such as a code or a UID. */
  Optional<String> text(int tag) {
    return Optional.ofNullable(values.get(tag))
        .map(value -> Padding.trim(new String(value, StandardCharsets.US_ASCII)))
        .filter(text -> !text.isEmpty());
  }
}
