package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import org.mapstruct.Mapper;

/** Maps texts to identifiers and modalities, and back. */
@Mapper
public interface DeviceMapper {
  /** A device whose fields are strings. */
  record DeviceText(String midId, String modality) {}

  /** A device whose fields have the types of this library. */
  record TypedDevice(MidId midId, Modality modality) {}

  TypedDevice toTyped(DeviceText device);

  DeviceText toText(TypedDevice device);

  default MidId toMidId(String text) { // glue
    return text == null ? null : MidId.of(text); // glue
  } // glue

  default Modality toModality(String code) { // glue
    return code == null ? null : Modality.fromString(code); // glue
  } // glue

  default String toText(MidId midId) { // glue
    return midId == null ? null : midId.toString(); // glue
  } // glue

  default String toCode(Modality modality) { // glue
    return modality == null ? null : modality.code(); // glue
  } // glue
}
