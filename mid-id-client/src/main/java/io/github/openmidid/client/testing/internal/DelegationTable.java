package io.github.openmidid.client.testing.internal;

import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The delegations of access to persons and institutions. */
public final class DelegationTable {
  private final MemoryRegister register;
  private final Map<String, Row> rows = new TreeMap<>();
  private final Map<TestCaller.RequestKey, Row> requests = new HashMap<>();

  DelegationTable(MemoryRegister register) {
    this.register = register;
  }

  private static final class Row {
    private final String id;
    private final String organization;
    private final DelegationRequest request;
    private final Instant givenAt;
    private Optional<Instant> withdrawnAt = Optional.empty();

    Row(String id, String organization, DelegationRequest request, Instant givenAt) {
      this.id = id;
      this.organization = organization;
      this.request = request;
      this.givenAt = givenAt;
    }

    Delegation toDelegation(Instant now) {
      return new Delegation(
          id,
          organization,
          request.userId(),
          request.userName(),
          request.institution(),
          request.permissions().stream()
              .map(DelegationPermission::code)
              .collect(Collectors.toUnmodifiableSet()),
          status(now),
          givenAt,
          request.validUntil(),
          withdrawnAt);
    }

    private String status(Instant now) {
      if (withdrawnAt.isPresent()) {
        return "withdrawn";
      }
      return hasPassed(request.validUntil(), now) ? "expired" : "active";
    }
  }

  private static boolean hasPassed(Optional<Instant> end, Instant now) {
    return end.filter(moment -> !moment.isAfter(now)).isPresent();
  }

  /** Creates a delegation, or returns that of a former identical request. */
  public TestCreation<Delegation> give(TestCaller caller, DelegationRequest request) {
    TestRejection.throwIfAny(textIssues(request));
    TestCaller.RequestKey key = caller.key(request.requestReference());
    Row earlier = requests.get(key);
    Instant now = register.instant();
    if (earlier == null) {
      return TestCreation.created(add(caller, key, request).toDelegation(now));
    }
    if (!earlier.request.equals(request)) {
      throw TestRejection.conflict("requestReferenceReused");
    }
    return TestCreation.existing(earlier.toDelegation(now));
  }

  private static List<ProblemIssue> textIssues(DelegationRequest request) {
    List<ProblemIssue> issues = new ArrayList<>();
    issues.addAll(InputFault.ofText("userId", request.userId(), 100));
    issues.addAll(InputFault.ofText("userName", request.userName(), 200));
    issues.addAll(InputFault.ofText("institution", request.institution(), 200));
    return issues;
  }

  private Row add(TestCaller caller, TestCaller.RequestKey key, DelegationRequest request) {
    Instant now = register.now();
    List<ProblemIssue> issues = new ArrayList<>();
    if (request.institution().filter(caller.organization()::equals).isPresent()) {
      issues.add(InputFault.OWN_ORGANIZATION.issue("institution"));
    }
    request.validUntil().ifPresent(end -> issues.addAll(endIssues(end, now)));
    TestRejection.throwIfAny(issues);
    Row row = new Row(register.nextId(), caller.organization(), request, now);
    rows.put(row.id, row);
    requests.put(key, row);
    register.audit().addDelegation(caller, "accessDelegated", row.id, now);
    return row;
  }

  private List<ProblemIssue> endIssues(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return List.of(InputFault.PAST.issue("validUntil"));
    }
    LocalDate latest = DeviceDates.latest(register.today());
    return MemoryRegister.date(end).isAfter(latest)
        ? List.of(InputFault.END.issue("validUntil", latest))
        : List.of();
  }

  /** Returns the operators that give an institution this permission now, in order. */
  public SortedSet<String> operators(String institution, DelegationPermission permission) {
    Instant now = register.instant();
    return rows.values().stream()
        .filter(row -> row.request.institution().filter(institution::equals).isPresent())
        .filter(row -> row.request.permissions().contains(permission))
        .filter(row -> row.toDelegation(now).isActive())
        .map(row -> row.organization)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the delegations to institutions that are in force after an id, in order. */
  public List<InstitutionDelegation> toInstitutions(@Nullable String after) {
    Instant now = register.instant();
    return rows.values().stream()
        .filter(row -> row.request.institution().isPresent())
        .filter(row -> after == null || row.id.compareTo(after) > 0)
        .filter(row -> row.toDelegation(now).isActive())
        .map(
            row ->
                new InstitutionDelegation(
                    row.id,
                    row.organization,
                    row.request.institution().orElseThrow(),
                    row.request.validUntil().orElseThrow()))
        .toList();
  }

  /** Returns a delegation of the caller's organization. */
  public Optional<Delegation> find(TestCaller caller, String delegationId) {
    return row(caller, delegationId).map(row -> row.toDelegation(register.instant()));
  }

  private Optional<Row> row(TestCaller caller, String delegationId) {
    return Optional.ofNullable(rows.get(delegationId))
        .filter(row -> row.organization.equals(caller.organization()));
  }

  /** Returns the delegations of the caller's organization after an id, in order. */
  public List<Delegation> list(TestCaller caller, @Nullable String after) {
    Instant now = register.instant();
    return rows.values().stream()
        .filter(row -> row.organization.equals(caller.organization()))
        .filter(row -> after == null || row.id.compareTo(after) > 0)
        .map(row -> row.toDelegation(now))
        .toList();
  }

  /** Withdraws a delegation of the caller's organization; returns false if there is none. */
  public boolean withdraw(TestCaller caller, String delegationId) {
    Optional<Row> known = row(caller, delegationId);
    known
        .filter(row -> row.withdrawnAt.isEmpty())
        .ifPresent(
            row -> {
              Instant now = register.now();
              row.withdrawnAt = Optional.of(now);
              register.audit().addDelegation(caller, "accessWithdrawn", row.id, now);
            });
    return known.isPresent();
  }
}
