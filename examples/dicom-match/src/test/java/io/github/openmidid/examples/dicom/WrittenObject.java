package io.github.openmidid.examples.dicom;

import io.github.openmidid.examples.dicom.model.DicomAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An image or report of a test, with the make, model and other facts that it states. */
public final class WrittenObject {
  private static final String DCM = "DCM";
  private final DicomWriter set;
  private final String syntax;
  private final Map<Integer, String> header = new TreeMap<>();
  private final List<DicomWriter> equipment = new ArrayList<>();
  private final List<DicomWriter> content = new ArrayList<>();

  /** Creates an object without statements. */
  public WrittenObject(String syntax, boolean isOpen) {
    this.syntax = syntax;
    this.set = new DicomWriter(syntax, isOpen);
  }

  /** States an attribute; an empty text states nothing. */
  public WrittenObject with(DicomAttribute attribute, String value) {
    header.put(attribute.tag(), value);
    return this;
  }

  /** Adds an item of contributing equipment with a serial number. */
  public WrittenObject withEquipment(String purpose, String make, String serial) {
    DicomWriter item =
        set.item()
            .text(DicomAttribute.MANUFACTURER.tag(), "LO", make)
            .text(DicomAttribute.DEVICE_SERIAL_NUMBER.tag(), "LO", serial)
            .sequence(0x0040_A170, code(purpose));
    equipment.add(item);
    return this;
  }

  /** Adds the procedure that a report is about. */
  public WrittenObject withProcedure(String procedure) {
    content.add(
        set.item().sequence(0x0040_A043, code("121058")).sequence(0x0040_A168, code(procedure)));
    return this;
  }

  /** Adds texts about the observer, by the codes of their concepts. */
  public WrittenObject withObserver(Map<String, String> texts) {
    texts.forEach((concept, text) -> content.add(item(concept, text)));
    return this;
  }

  /** Adds a device that irradiated, by the codes of the concepts. */
  public WrittenObject withParticipant(Map<String, String> texts) {
    DicomWriter[] children =
        texts.entrySet().stream()
            .map(entry -> item(entry.getKey(), entry.getValue()))
            .toArray(DicomWriter[]::new);
    content.add(
        set.item()
            .sequence(0x0040_A043, code("113876"))
            .sequence(0x0040_A168, code("113859"))
            .sequence(0x0040_A730, children));
    return this;
  }

  private DicomWriter item(String concept, String text) {
    return set.item().sequence(0x0040_A043, code(concept)).text(0x0040_A160, "UT", text);
  }

  private DicomWriter code(String code) {
    return set.item().text(0x0008_0100, "SH", code).text(0x0008_0102, "SH", DCM);
  }

  /** Returns the file. */
  public byte[] bytes() {
    header.forEach((tag, value) -> set.text(tag, "LO", value));
    if (!equipment.isEmpty()) {
      set.sequence(0x0018_A001, equipment.toArray(new DicomWriter[0]));
    }
    if (!content.isEmpty()) {
      set.sequence(0x0040_A730, content.toArray(new DicomWriter[0]));
    }
    set.text(0x0040_DB00, "CS", "10011");
    return DicomWriter.file(syntax, set.bytes());
  }
}
