package io.github.openmidid.examples.dicom.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openmidid.examples.dicom.model.DicomAttribute;
import io.github.openmidid.examples.dicom.model.DicomObject;
import io.github.openmidid.examples.dicom.model.ReportedDevice;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Origin;
import io.github.openmidid.examples.dicom.model.ReportedDevice.Property;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares the values with those that pydicom reads from its own test files, exported to {@code
 * vectors.csv} by {@code src/test/oracle/vectors.py}. The files themselves are in the folder of
 * {@code -Ddicom.vectors}.
 */
@Tag("campaign")
class VectorsTest {
  private static final Map<Property, String> OBSERVER =
      Map.of(
          Property.ROLE, "113876",
          Property.UID, "121012",
          Property.NAME, "121013",
          Property.MANUFACTURER, "121014",
          Property.MODEL_NAME, "121015",
          Property.SERIAL_NUMBER, "121016");

  private static final Map<Property, String> PARTICIPANT =
      Map.of(
          Property.ROLE, "113876",
          Property.UID, "121012",
          Property.NAME, "113877",
          Property.MANUFACTURER, "113878",
          Property.MODEL_NAME, "113879",
          Property.SERIAL_NUMBER, "113880");

  @Test
  void readsWhatPydicomReads() throws IOException {
    String folder = System.getProperty("dicom.vectors", "");
    assumeTrue(!folder.isEmpty(), "needs -Ddicom.vectors, the data folder of pydicom");
    Map<String, Set<String>> expected = expected();
    assertThat(expected).hasSizeGreaterThan(100);
    for (Map.Entry<String, Set<String>> file : expected.entrySet()) {
      DicomObject object = DicomFileReader.read(Path.of(folder, file.getKey()));
      assertThat(values(object)).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static Set<String> values(DicomObject object) {
    Set<String> values = new TreeSet<>();
    object.attributes().forEach((a, value) -> values.add(String.format("%08x;", a.tag()) + value));
    values.removeIf(value -> value.startsWith(tag(DicomAttribute.SPECIFIC_CHARACTER_SET)));
    for (ReportedDevice device : object.reportedDevices()) {
      Map<Property, String> codes = device.origin() == Origin.OBSERVER ? OBSERVER : PARTICIPANT;
      codes.forEach(
          (property, code) -> device.get(property).ifPresent(v -> values.add(code + ";" + v)));
    }
    return values;
  }

  private static String tag(DicomAttribute attribute) {
    return String.format("%08x", attribute.tag());
  }

  /** The lines of each file: attribute and value. No value of these files has a line break. */
  private static Map<String, Set<String>> expected() throws IOException {
    Map<String, Set<String>> files = new TreeMap<>();
    InputStream csv = Objects.requireNonNull(VectorsTest.class.getResourceAsStream("vectors.csv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int end = line.indexOf(';');
        files
            .computeIfAbsent(line.substring(0, end), file -> new TreeSet<>())
            .add(line.substring(end + 1));
      }
    }
    return files;
  }
}
