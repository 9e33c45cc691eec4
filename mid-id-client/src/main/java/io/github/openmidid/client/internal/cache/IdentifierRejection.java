package io.github.openmidid.client.internal.cache;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distinguishes the identifiers that the register has rejected from those that have no result only
 * because they were requested in the same batch.
 */
public final class IdentifierRejection {
  private static final Pattern NAME = Pattern.compile("(?:\\$\\.)?midIds\\[([0-9]{1,4})]");

  private IdentifierRejection() {}

  public static boolean is(MidIdClientException failure) {
    return failure instanceof RegisterResponseException response
        && response.status() >= 400
        && response.status() < 500
        && response.status() != 408
        && response.status() != 429;
  }

  /**
   * Returns the rejected identifiers: those that the problem document names, or all if it names
   * none.
   */
  public static Set<MidId> of(MidIdClientException failure, List<MidId> requested) {
    if (!is(failure)) {
      return Set.of();
    }
    Set<MidId> named = new HashSet<>();
    for (ProblemIssue issue : ((RegisterResponseException) failure).issues()) {
      Matcher name = NAME.matcher(issue.name());
      if (name.matches() && Integer.parseInt(name.group(1)) < requested.size()) {
        named.add(requested.get(Integer.parseInt(name.group(1))));
      }
    }
    return named.isEmpty() ? Set.copyOf(requested) : named;
  }

  public static Resolution resolution(
      String input, MidId midId, MidIdClientException failure, Set<MidId> rejected) {
    return rejected.contains(midId) && failure instanceof RegisterResponseException response
        ? Resolution.refused(input, midId, response)
        : Resolution.notAnswered(input, midId, failure);
  }
}
