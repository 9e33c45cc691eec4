package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.validation.ValidMidId;
import java.util.List;

/** A device as JSON: identifiers as values, and texts that constraints check. */
public record DeviceDocument(
    MidId midId,
    MidId formerMidId,
    Modality modality,
    @ValidMidId String label,
    List<@ValidMidId String> related) {

  public StoredDevice toEntity() {
    return new StoredDevice(midId, formerMidId, modality);
  }
}
