package io.github.openmidid.examples.register.link;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceWriter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import org.springframework.stereotype.Component;

/**
 * Ties an identifier to its device wherever that has to be known: in the link, in both, for ever.
 */
@Component
public final class LinkWriter {
  private final LinkStore links;
  private final RegistrationStore registrations;
  private final DeviceWriter deviceWriter;

  /** In these stores. */
  LinkWriter(LinkStore links, RegistrationStore registrations, DeviceWriter deviceWriter) {
    this.links = links;
    this.registrations = registrations;
    this.deviceWriter = deviceWriter;
  }

  /** Ties them, inside the transaction of the change of which this is part. */
  public void add(LinkRecord link, DeviceRecord device, String by) {
    links.add(link, by);
    registrations.markLinked(link.midId(), link.linkedAt());
    deviceWriter.linked(device, link.linkedAt(), by);
  }
}
