package io.github.openmidid.examples.register.link;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceWriter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import org.springframework.stereotype.Component;

/** Writes a link to all stores that hold it: links, registrations and devices. */
@Component
public final class LinkWriter {
  private final LinkStore links;
  private final RegistrationStore registrations;
  private final DeviceWriter deviceWriter;

  /** Creates a writer to these stores. */
  LinkWriter(LinkStore links, RegistrationStore registrations, DeviceWriter deviceWriter) {
    this.links = links;
    this.registrations = registrations;
    this.deviceWriter = deviceWriter;
  }

  /** Adds a link; must be called inside a transaction. */
  public void add(LinkRecord link, DeviceRecord device, String by) {
    links.add(link, by);
    registrations.markLinked(link.midId(), link.linkedAt());
    deviceWriter.recordLink(device, link.linkedAt(), by);
  }
}
