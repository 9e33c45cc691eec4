package io.github.openmidid.examples.register.web;

import io.github.openmidid.register.Registration;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registrations as they are answered, with the address of the next page if there is one. */
record RegistrationsBody(List<RegistrationBody> items, @Nullable URI next) {

  static RegistrationsBody of(Collection<Registration> registrations, Links links) {
    return new RegistrationsBody(
        registrations.stream()
            .map(registration -> RegistrationBody.of(registration, links))
            .toList(),
        null);
  }

  RegistrationsBody withNext(URI page) {
    return new RegistrationsBody(items, page);
  }
}
