package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.model.DicomObject.ContributingEquipment;
import io.github.openmidid.examples.dicom.stream.DataSetVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the attributes of an object that describe devices, and skips all others. */
final class DeviceVisitor implements DataSetVisitor {
  private static final int CONTRIBUTING_EQUIPMENT = 0x0018_A001;
  private static final int CONTENT = 0x0040_A730;
  private static final int CONTENT_OF_REPORTS_ONLY = 0x0040_0000;
  private static final String REPORTS = "1.2.840.10008.5.1.4.1.1.88.";
  private static final int MAX_EQUIPMENT = 1000;

  private static final Set<Integer> TAGS =
      Arrays.stream(DicomAttribute.values())
          .map(DicomAttribute::tag)
          .collect(Collectors.toUnmodifiableSet());

  private final ValueVisitor values = new ValueVisitor(TAGS);
  private final List<EquipmentVisitor> equipment = new ArrayList<>();
  private final ReportedDevices devices = new ReportedDevices();
  private final ContentItemVisitor report =
      new ContentItemVisitor(devices, devices.group(), bytes -> decoder().decode(bytes));

  @Override
  public Action visit(int tag) {
    if (Integer.compareUnsigned(tag, CONTRIBUTING_EQUIPMENT) > 0 && isBehindDevices(tag)) {
      return Action.STOP;
    }
    if (tag == CONTRIBUTING_EQUIPMENT) {
      return Action.ITEMS;
    }
    return isContent(tag) ? report.visit(tag) : values.visit(tag);
  }

  private boolean isBehindDevices(int tag) {
    return !isReport() || Integer.compareUnsigned(tag, CONTENT) > 0;
  }

  private boolean isReport() {
    return values
        .text(DicomAttribute.SOP_CLASS_UID.tag())
        .filter(uid -> uid.startsWith(REPORTS))
        .isPresent();
  }

  private static boolean isContent(int tag) {
    return Integer.compareUnsigned(tag, CONTENT_OF_REPORTS_ONLY) > 0;
  }

  @Override
  public void value(int tag, byte[] value) {
    if (isContent(tag)) {
      report.value(tag, value);
    } else {
      values.value(tag, value);
    }
  }

  @Override
  public DataSetVisitor item(int tag) {
    if (isContent(tag)) {
      return report.item(tag);
    }
    EquipmentVisitor item = new EquipmentVisitor(TAGS);
    if (equipment.size() < MAX_EQUIPMENT) {
      equipment.add(item);
    }
    return item;
  }

  @Override
  public void end() {
    report.end();
  }

  private TextDecoder decoder() {
    return TextDecoder.of(values.text(DicomAttribute.SPECIFIC_CHARACTER_SET.tag()).orElse(""));
  }

  /** Returns the object with the attributes that were read so far. */
  DicomObject object(boolean isTruncated) {
    TextDecoder decoder = decoder();
    return new DicomObject(
        texts(values, decoder),
        equipment.stream()
            .map(item -> new ContributingEquipment(item.purpose(), texts(item, decoder)))
            .toList(),
        devices.devices(),
        devices.procedures(),
        isTruncated);
  }

  private static Map<DicomAttribute, String> texts(ValueVisitor values, TextDecoder decoder) {
    Map<DicomAttribute, String> texts = new EnumMap<>(DicomAttribute.class);
    values
        .values()
        .forEach(
            (tag, value) -> {
              String text = Padding.trim(decoder.decode(value));
              Optional<DicomAttribute> attribute = DicomAttribute.ofTag(tag);
              if (attribute.isPresent() && !text.isEmpty()) {
                texts.put(attribute.get(), text);
              }
            });
    return texts;
  }
}
