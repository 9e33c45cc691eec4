package io.github.openmidid.examples.his.lookup;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.MidIdRegister;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts the candidates that the register knows first: it shows a hospital only its own identifiers,
 * so that such a candidate is a device of this hospital.
 */
@Component
class CandidateRanking {
  /** The maximum number of identifiers per request; beyond it, candidates stay as they are. */
  private static final int MAX_CANDIDATES = 600;

  private final MidIdRegister register;

  CandidateRanking(MidIdRegister register) {
    this.register = MidIdRegister.checked(register);
  }

  /** Ranks several lists of candidates, with one request to the register for all of them. */
  List<List<Candidate>> rank(List<List<Candidate>> lists) {
    Set<MidId> midIds = new LinkedHashSet<>();
    lists.stream()
        .flatMap(List::stream)
        .map(Candidate::midId)
        .filter(Objects::nonNull)
        .limit(MAX_CANDIDATES)
        .forEach(midId -> midIds.add(requireNonNull(midId)));
    if (midIds.isEmpty()) {
      return lists;
    }
    try {
      Map<MidId, LookupResult> results = register.lookUpAll(midIds);
      return lists.stream().map(list -> rank(list, results)).toList();
    } catch (RuntimeException e) {
      RegisterFailureLog.log(e);
      return lists;
    }
  }

  private static List<Candidate> rank(List<Candidate> list, Map<MidId, LookupResult> results) {
    return list.stream()
        .map(candidate -> withResult(candidate, results))
        .sorted(Comparator.comparing(candidate -> !Boolean.TRUE.equals(candidate.isKnown())))
        .toList();
  }

  private static Candidate withResult(Candidate candidate, Map<MidId, LookupResult> results) {
    LookupResult result = candidate.midId() == null ? null : results.get(candidate.midId());
    return result == null || result.outcome() == Outcome.CANNOT_TELL
        ? candidate
        : candidate.known(result.outcome() == Outcome.FOUND);
  }
}
