package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Modality;
import io.github.openmidid.compatibility.DeviceMapper.DeviceText;
import io.github.openmidid.compatibility.DeviceMapper.TypedDevice;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;

/** Verifies the mapper that was generated without a warning. */
class DeviceMapperTest {
  private final DeviceMapper mapper = Mappers.getMapper(DeviceMapper.class);

  @Test
  void mapsIdentifiersAndWireCodes() {
    DeviceText text = new DeviceText("MID-9912-3456-11", "petCt");
    TypedDevice typed = new TypedDevice(MidId.of("MID-9912-3456-11"), Modality.PET_CT);
    assertEquals(typed, mapper.toTyped(text));
    assertEquals(text, mapper.toText(typed));
  }

  @Test
  void rejectsMalformedText() {
    assertThrows(
        MidIdParseException.class, () -> mapper.toTyped(new DeviceText("MID-9912-3465-11", null)));
  }
}
