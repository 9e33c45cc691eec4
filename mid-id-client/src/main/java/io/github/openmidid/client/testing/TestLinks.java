package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.paging.PagedList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
  public PagedList<UnlinkedDevice> unlinkedDevices(
      Optional<String> operator, Set<Modality> modalities) {
    throw new UnsupportedOperationException(
        "the test client does not perform unlinkedDevices(): pass the application its own"
            + " implementation of Links, or test it with a register over HTTP");
  }

  @Override
  public Optional<Link> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_LINK, midId),
        (register, caller) -> register.links().find(caller, midId));
  }
}
