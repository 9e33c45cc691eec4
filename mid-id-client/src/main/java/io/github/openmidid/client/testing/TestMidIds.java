package io.github.openmidid.client.testing;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations on identifiers, in memory. */
final class TestMidIds implements MidIds {
  private static final int CHUNK_SIZE = 1000;

  private final CallRunner runner;

  TestMidIds(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public Registration request(Modality modality) {
    Objects.requireNonNull(modality, "modality");
    runner.requireReferenceOfCaller(
        "MidIdRequest request = MidIdRequest.of(modality);"
            + " client.async(c -> c.midIds().request(request));");
    return MidIds.super.request(modality);
  }

  @Override
  public Registration request(MidIdRequest request) {
    return runner.create(
        new CallRunner.Request(TestOperation.REQUEST_MID_ID, List.of(), request.requestReference()),
        (register, caller) -> register.registrations().grant(caller, request));
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_MID_ID, midId),
        (register, caller) -> register.registrations().find(caller, midId));
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (List<MidId> chunk : chunks(midIds)) {
      query(chunk).forEach((midId, result) -> result.ifPresent(known -> found.put(midId, known)));
    }
    return found;
  }

  @Override
  public List<Resolution> resolve(Collection<MidId> midIds) {
    midIds.forEach(midId -> Objects.requireNonNull(midId, "midId"));
    return resolveTexts(midIds.stream().map(MidId::toString).toList());
  }

  @Override
  public List<Resolution> resolveTexts(Collection<? extends @Nullable CharSequence> texts) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (CharSequence text : texts) {
      diagnoses.add(MidId.diagnose(text));
    }
    Map<MidId, Lookup> lookups = new HashMap<>();
    for (List<MidId> chunk :
        chunks(diagnoses.stream().flatMap(found -> found.midId().stream()).toList())) {
      lookups.putAll(lookUp(chunk));
    }
    return diagnoses.stream()
        .map(
            diagnosis ->
                diagnosis
                    .midId()
                    .map(midId -> lookup(lookups, midId).of(diagnosis.input(), midId))
                    .orElseGet(() -> Resolution.malformed(diagnosis)))
        .toList();
  }

  private static Lookup lookup(Map<MidId, Lookup> lookups, MidId midId) {
    return Objects.requireNonNull(lookups.get(midId), "the result of an identifier is missing");
  }

  /** Creates the resolution of a text. */
  private interface Lookup {
    Resolution of(String input, MidId midId);
  }

  private Map<MidId, Lookup> lookUp(List<MidId> chunk) {
    Map<MidId, Lookup> lookups = new HashMap<>();
    try {
      Instant asOf = runner.now();
      query(chunk)
          .forEach(
              (found, result) ->
                  lookups.put(
                      found, (input, midId) -> Resolution.answered(input, midId, result, asOf)));
    } catch (MidIdClientException e) {
      Set<MidId> rejected = rejected(e, chunk);
      for (MidId requested : chunk) {
        lookups.put(
            requested,
            e instanceof RegisterResponseException response && rejected.contains(requested)
                ? (input, midId) -> Resolution.refused(input, midId, response)
                : (input, midId) -> Resolution.notAnswered(input, midId, e));
      }
    }
    return lookups;
  }

  /** Returns the identifiers that a rejection names, as midIds[3]; all if it names none. */
  private static Set<MidId> rejected(MidIdClientException e, List<MidId> chunk) {
    if (!(e instanceof RegisterResponseException rejection) || rejection.isRetryable()) {
      return Set.of();
    }
    Set<MidId> named = new LinkedHashSet<>();
    for (int i = 0; i < chunk.size(); i++) {
      String name = "midIds[" + i + "]";
      if (rejection.issues().stream()
          .map(ProblemIssue::name)
          .anyMatch(issue -> issue.equals(name) || issue.equals("$." + name))) {
        named.add(chunk.get(i));
      }
    }
    return named.isEmpty() ? Set.copyOf(chunk) : named;
  }

  private Map<MidId, Optional<Registration>> query(List<MidId> chunk) {
    return runner.run(
        new CallRunner.Request(TestOperation.QUERY_MID_IDS, chunk, null),
        (register, caller) -> {
          Map<MidId, Optional<Registration>> results = new LinkedHashMap<>();
          chunk.forEach(midId -> results.put(midId, register.registrations().find(caller, midId)));
          return results;
        });
  }

  private static List<List<MidId>> chunks(Collection<MidId> midIds) {
    List<MidId> distinct = List.copyOf(new LinkedHashSet<>(midIds));
    List<List<MidId>> chunks = new ArrayList<>();
    for (int start = 0; start < distinct.size(); start += CHUNK_SIZE) {
      chunks.add(distinct.subList(start, Math.min(start + CHUNK_SIZE, distinct.size())));
    }
    return chunks;
  }

  @Override
  public PagedList<Registration> paged(MidIdFilter filter) {
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_MID_IDS),
        List.of(
            filter.modalities().stream().sorted().toList().toString(), filter.status().toString()),
        (register, caller, after) ->
            Optional.of(register.registrations().list(caller, filter, after)),
        registration -> registration.midId().toString(),
        registration -> registration);
  }

  @Override
  public List<ModalityCount> overview() {
    return runner.run(
        CallRunner.Request.of(TestOperation.GET_MID_ID_OVERVIEW),
        (register, caller) -> register.registrations().overview(caller));
  }
}
