package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.register.Registration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The response to a batch lookup, which names every identifier of the request exactly once.
 *
 * @param items the known ones, in the order of the request
 * @param notFound those that do not exist or that the caller may not see, in that order too
 */
record MidIdQueryResult(List<RegistrationBody> items, List<String> notFound) {

  static MidIdQueryResult of(MidIdQueryBody query, List<Registration> found, ResourceUrls urls) {
    Set<MidId> notFound = new LinkedHashSet<>(query.midIds());
    found.forEach(registration -> notFound.remove(registration.midId()));
    return new MidIdQueryResult(
        found.stream().map(registration -> RegistrationBody.of(registration, urls)).toList(),
        notFound.stream().map(MidId::toString).toList());
  }
}
