package io.github.openmidid.examples.register.link;

import io.github.openmidid.examples.register.cadastre.CadastreDevice;
import io.github.openmidid.examples.register.cadastre.DeviceJournal;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import org.springframework.stereotype.Component;

/**
 * Ties an identifier to its device wherever that has to be known: in the link, in both, for ever.
 */
@Component
public final class Bond {
  private final LinkStore links;
  private final RegistrationStore registrations;
  private final DeviceJournal journal;

  /** In these stores. */
  Bond(LinkStore links, RegistrationStore registrations, DeviceJournal journal) {
    this.links = links;
    this.registrations = registrations;
    this.journal = journal;
  }

  /** Ties them, inside the transaction of the change of which this is part. */
  public void tie(Link link, CadastreDevice device, String by) {
    links.add(link, by);
    registrations.markLinked(link.midId(), link.linkedAt());
    journal.linked(device, link.linkedAt(), by);
  }
}
