package io.github.openmidid.examples.dicom.file;

import static io.github.openmidid.examples.dicom.DicomWriter.BIG_ENDIAN;
import static io.github.openmidid.examples.dicom.DicomWriter.DEFLATED;
import static io.github.openmidid.examples.dicom.DicomWriter.EXPLICIT;
import static io.github.openmidid.examples.dicom.DicomWriter.IMPLICIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.dicom.SampleObjects;
import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.stream.DicomInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damages objects at random: cuts them off or changes bytes. Each is read, told to be truncated, or
 * refused with a reason. {@code -Ddicom.damaged} is the number of files; {@code -Ddicom.vectors} a
 * folder with real ones to be damaged, too. None takes a second of the processor.
 */
@Tag("campaign")
class DicomDamageTest {
  private static final int FILES = Integer.getInteger("dicom.damaged", 1000);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void eachOutcomeIsTyped() throws IOException {
    List<byte[]> sound = sound();
    Random random = new Random(20261129);
    Map<DicomFileException.Kind, Integer> refused = new EnumMap<>(DicomFileException.Kind.class);
    int truncated = 0;
    long slowest = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] damaged = damaged(sound.get(i % sound.size()), random);
      long start = THREADS.getCurrentThreadCpuTime();
      try (DicomInput in = new DicomInput(new ByteArrayInputStream(damaged))) {
        truncated += DicomFileReader.read(in).isTruncated() ? 1 : 0;
      } catch (DicomFileException e) {
        refused.merge(e.kind(), 1, Integer::sum);
      }
      slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - start);
    }
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
    assertThat(truncated).isPositive();
    assertThat(refused)
        .containsKeys(DicomFileException.Kind.DAMAGED, DicomFileException.Kind.NOT_DICOM);
  }

  private static byte[] damaged(byte[] file, Random random) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
    byte[] damaged = file.clone();
    for (int i = random.nextInt(20); i >= 0; i--) {
      damaged[random.nextInt(Math.min(file.length, 8192))] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static List<byte[]> sound() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String syntax : List.of(IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED)) {
      files.add(SampleObjects.image(syntax, true));
      files.add(SampleObjects.image(syntax, false));
    }
    files.add(SampleObjects.doseReport());
    String folder = System.getProperty("dicom.vectors", "");
    if (!folder.isEmpty()) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        for (Path path : paths.filter(p -> p.toString().endsWith(".dcm")).sorted().toList()) {
          files.add(Files.readAllBytes(path));
        }
      }
    }
    return files;
  }
}
