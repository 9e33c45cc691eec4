package io.github.openmidid.client.internal;

import feign.Feign;
import feign.Response;
import io.github.openmidid.client.AuditEvents;
import io.github.openmidid.client.BillingNumbers;
import io.github.openmidid.client.Delegations;
import io.github.openmidid.client.Deliveries;
import io.github.openmidid.client.Devices;
import io.github.openmidid.client.ExistingDevices;
import io.github.openmidid.client.Fanc;
import io.github.openmidid.client.HealthApps;
import io.github.openmidid.client.Links;
import io.github.openmidid.client.Modalities;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.ProblemTypes;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.Snapshots;
import java.net.URI;
import java.util.List;

/** The resources of the contract besides the identifiers, for a client or a view of it. */
final class Resources {
  private final HttpMidIdClient client;
  private final Apis apis;
  private final Creation creation;
  private final Body body;
  private final Failures failures;

  Resources(HttpMidIdClient client, Apis apis, Body body, Failures failures) {
    this.client = client;
    this.apis = apis;
    this.body = body;
    this.failures = failures;
    this.creation = new Creation(body, failures);
  }

  Devices devices() {
    return new HttpDevices(client, apis.devices(), creation);
  }

  Deliveries deliveries() {
    return new HttpDeliveries(client, apis.deliveries(), creation);
  }

  Links links() {
    return new HttpLinks(client, apis.links(), creation);
  }

  BillingNumbers billingNumbers() {
    return new HttpBillingNumbers(client, apis.links(), creation);
  }

  ExistingDevices existingDevices() {
    return new HttpExistingDevices(client, apis.existingDevices(), creation);
  }

  Delegations delegations() {
    return new HttpDelegations(client, apis.delegations(), creation);
  }

  Fanc fanc() {
    return new HttpFanc(client, apis.fanc());
  }

  AuditEvents auditEvents() {
    return new HttpAuditEvents(client, apis.audit());
  }

  Modalities modalities() {
    return new HttpModalities(client, apis.reference());
  }

  ProblemTypes problemTypes() {
    return new HttpProblemTypes(client, apis.reference());
  }

  Snapshots snapshots() {
    return new HttpSnapshots(client, apis.snapshots(), failures);
  }

  HealthApps healthApps() {
    return new HttpHealthApps(client, apis.reference());
  }

  List<ModalityCount> overview() {
    return client.call((api, deadline) -> apis.reference().getMidIdOverview(deadline).toCounts());
  }

  RegisterHealth health() {
    return client.call((api, deadline) -> stated(apis.reference().getHealth(deadline)).toHealth());
  }

  /** The answer to a question about oneself, which may be "no" and still is an answer. */
  private ReferenceWire.Health stated(Response response) {
    if (response.status() != 200 && response.status() != 503) {
      throw failures.ofStatus(response);
    }
    return body.read(response, ReferenceWire.Health.class);
  }

  /** What Feign makes of the contract; costly, so a client and its views share it. */
  record Apis(
      DevicesApi devices,
      DeliveriesApi deliveries,
      LinksApi links,
      ExistingDevicesApi existingDevices,
      DelegationsApi delegations,
      FancApi fanc,
      AuditApi audit,
      SnapshotsApi snapshots,
      ReferenceApi reference) {

    static Apis of(Feign feign, URI baseUrl) {
      return new Apis(
          at(DevicesApi.class, feign, baseUrl),
          at(DeliveriesApi.class, feign, baseUrl),
          at(LinksApi.class, feign, baseUrl),
          at(ExistingDevicesApi.class, feign, baseUrl),
          at(DelegationsApi.class, feign, baseUrl),
          at(FancApi.class, feign, baseUrl),
          at(AuditApi.class, feign, baseUrl),
          at(SnapshotsApi.class, feign, baseUrl),
          at(ReferenceApi.class, feign, baseUrl));
    }

    private static <T> T at(Class<T> api, Feign feign, URI baseUrl) {
      return feign.newInstance(new ApiTarget<>(api, baseUrl));
    }
  }
}
