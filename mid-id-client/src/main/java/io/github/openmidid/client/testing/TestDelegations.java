package io.github.openmidid.client.testing;

import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Optional;

/** The operations on delegations, in memory. */
final class TestDelegations implements Delegations {
  private final CallRunner runner;

  TestDelegations(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public Delegation give(DelegationRequest request) {
    return runner.create(
        new CallRunner.Request(
            TestOperation.DELEGATE_ACCESS, List.of(), request.requestReference()),
        (register, caller) -> register.delegations().give(caller, request));
  }

  @Override
  public Optional<Delegation> find(String delegationId) {
    String id = CallRunner.requireId("delegationId", delegationId);
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_DELEGATION),
        (register, caller) -> register.delegations().find(caller, id));
  }

  @Override
  public PagedList<Delegation> paged() {
    return new TestPagedList<>(
        runner,
        CallRunner.Request.of(TestOperation.LIST_DELEGATIONS),
        List.of(),
        (register, caller, after) -> Optional.of(register.delegations().list(caller, after)),
        Delegation::delegationId,
        delegation -> delegation);
  }

  @Override
  public boolean withdraw(String delegationId) {
    String id = CallRunner.requireId("delegationId", delegationId);
    return runner.remove(
        CallRunner.Request.of(TestOperation.WITHDRAW_DELEGATION),
        (register, caller) -> register.delegations().withdraw(caller, id));
  }
}
