package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.stream.DataSetWalker;
import io.github.openmidid.examples.dicom.stream.DicomInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the attributes of a DICOM file that describe the devices that produced it. Reading ends
 * before the pixels; no value of the patient (group 0010) and no name of a person is read.
 *
 * <pre>{@code
 * DicomObject object = DicomFileReader.read(Path.of("IM0001"));
 * object.text(DicomAttribute.DEVICE_SERIAL_NUMBER); // Optional[550020]
 * }</pre>
 */
public final class DicomFileReader {
  private DicomFileReader() {}

  /**
   * Reads a file.
   *
   * @return the object; {@link DicomObject#isTruncated()} if the file ends too early
   * @throws DicomFileException if it is not a DICOM file, or is damaged
   * @throws IOException if the file cannot be read at all
   */
  public static DicomObject read(Path file) throws IOException {
    try (DicomInput in = new DicomInput(Files.newInputStream(file))) {
      return read(in);
    }
  }

  /** Reads an object from the start of an input, which the caller closes. */
  static DicomObject read(DicomInput in) throws IOException {
    DeviceVisitor visitor = new DeviceVisitor();
    try {
      FileStart.DataSet data = FileStart.read(in);
      try (DicomInput content = data.in()) {
        new DataSetWalker(content).walk(visitor, data.encoding());
      }
      return visitor.object(false);
    } catch (DicomFileException e) {
      if (e.kind() != Kind.TRUNCATED) {
        throw e;
      }
      visitor.end();
      return visitor.object(true);
    }
  }
}
