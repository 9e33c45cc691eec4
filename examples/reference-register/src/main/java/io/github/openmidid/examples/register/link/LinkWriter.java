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
  private final DeviceWriter journal;

  /** In these stores. */
  LinkWriter(LinkStore links, RegistrationStore registrations, DeviceWriter journal) {
    this.links = links;
    this.registrations = registrations;
    this.journal = journal;
  }

  /** Ties them, inside the transaction of the change of which this is part. */
  public void tie(LinkRecord link, DeviceRecord device, String by) {
    links.add(link, by);
    registrations.markLinked(link.midId(), link.linkedAt());
    journal.linked(device, link.linkedAt(), by);
  }
}
