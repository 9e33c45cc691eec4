package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity whose key is the canonical text, the remedy for EclipseLink. */
@Entity
@Table(name = "StoredDevice")
public class TextKeyDevice {
  @Id private String midId;
  private MidId formerMidId;
  private Modality modality;

  protected TextKeyDevice() {}

  TextKeyDevice(MidId midId, MidId formerMidId, Modality modality) {
    this.midId = midId.toString(); // glue
    this.formerMidId = formerMidId;
    this.modality = modality;
  }

  MidId midId() {
    return MidId.of(midId); // glue
  }
}
