package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.stream.DicomInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads objects in memory, for tests of other packages. */
public final class ObjectBytes {
  private ObjectBytes() {}

  public static DicomObject read(byte[] file) {
    try (DicomInput in = new DicomInput(new ByteArrayInputStream(file))) {
      return DicomFileReader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
