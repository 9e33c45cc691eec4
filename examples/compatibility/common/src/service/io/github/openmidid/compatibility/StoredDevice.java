package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A device as an application stores it, with identifiers as key and as column. */
@Entity
public class StoredDevice {
  @Id private MidId midId;
  private MidId formerMidId;
  private Modality modality;

  protected StoredDevice() {}

  public StoredDevice(MidId midId, MidId formerMidId, Modality modality) {
    this.midId = midId;
    this.formerMidId = formerMidId;
    this.modality = modality;
  }

  public DeviceDocument toDocument() {
    return new DeviceDocument(midId, formerMidId, modality, null, null);
  }
}
