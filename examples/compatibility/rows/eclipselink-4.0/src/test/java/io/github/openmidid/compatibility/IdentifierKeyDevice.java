package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity whose key is an identifier, which EclipseLink does not support. */
@Entity
public class IdentifierKeyDevice {
  @Id private MidId midId;

  protected IdentifierKeyDevice() {}

  IdentifierKeyDevice(MidId midId) {
    this.midId = midId;
  }
}
