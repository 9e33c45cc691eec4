package io.github.openmidid.examples.dicom.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.examples.dicom.match.PlantedObjects.Kind;
import io.github.openmidid.examples.dicom.match.PlantedObjects.PlantedObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Matches generated objects with the devices that made them. {@code -Ddicom.planted} is the number
 * of objects.
 */
@Tag("campaign")
class PlantedObjectsTest {
  private static final int OBJECTS = Integer.getInteger("dicom.planted", 1400);

  @Test
  void aCertainMatchIsTheDeviceThatMadeTheObject() {
    Random random = new Random(20261129);
    PlantedDevices devices = new PlantedDevices(random);
    PlantedObjects objects = new PlantedObjects(devices, random);
    DeviceDirectory directory = devices.directory();
    Map<Kind, Map<Outcome, Integer>> counts = new EnumMap<>(Kind.class);
    List<Kind> kinds = List.of(Kind.values());
    for (int i = 0; i < OBJECTS; i++) {
      PlantedObject object = objects.next(kinds.get(i % kinds.size()));
      ObjectMatch match = ObjectMatch.of(object.object(), directory);
      counts
          .computeIfAbsent(object.kind(), kind -> new EnumMap<>(Outcome.class))
          .merge(match.outcome(), 1, Integer::sum);
      if (match.outcome() == Outcome.CERTAIN) {
        assertThat(Optional.of(match.midIds().get(0)))
            .as("%s, number %s", object.kind(), i)
            .isEqualTo(object.truth());
      }
    }
    assertThat(counts).hasSameSizeAs(kinds);
    counts.forEach(
        (kind, outcomes) ->
            assertThat(outcomes.keySet()).as("%s", kind).containsExactly(kind.outcome));
  }
}
