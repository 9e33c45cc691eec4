package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.Links;
import java.util.Objects;
import java.util.Optional;

/** The operations on links, in memory. */
final class TestLinks implements Links {
  private final CallRunner runner;

  TestLinks(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public Link link(MidId midId, String deviceId) {
    Objects.requireNonNull(midId, "midId");
    String id = CallRunner.requireId("deviceId", deviceId);
    return runner.create(
        CallRunner.Request.of(TestOperation.LINK_MID_ID, midId),
        (register, caller) -> register.links().link(caller, midId, id));
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_LINK, midId),
        (register, caller) -> register.links().find(caller, midId));
  }
}
