package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.client.MidIds;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.access.Delegations;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.ExistingDevices;
import io.github.openmidid.client.cadastre.Links;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.internal.cache.RegistrationCache;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.contract.RegisterApi;
import io.github.openmidid.client.internal.lookup.RegistrationLookup;
import io.github.openmidid.client.reference.HealthApps;
import io.github.openmidid.client.reference.Modalities;
import io.github.openmidid.client.reference.ProblemTypes;
import io.github.openmidid.client.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

/** A factory of the resources of the contract, for a client or a view of it. */
public final class ResourceFactory {
  private final HttpResource.Context context;
  private final ResponseDecoder body;
  private final ErrorMapper errors;
  private final RegistrationLookup lookup;

  /**
   * Creates a factory for a client or a view of it.
   *
   * @param cache the cache to invalidate after changes; null if there is none
   */
  public ResourceFactory(
      OperationRunner runner,
      RegisterApi api,
      ResponseDecoder body,
      ErrorMapper errors,
      RegistrationLookup lookup,
      @Nullable RegistrationCache cache) {
    this.body = body;
    this.errors = errors;
    this.lookup = lookup;
    this.context =
        new HttpResource.Context(
            runner, new ChangeRunner(runner, cache), api, new ChangeResponseReader(body, errors));
  }

  public MidIds midIds() {
    return new HttpMidIds(context, lookup);
  }

  public Devices devices() {
    return new HttpDevices(context);
  }

  public Deliveries deliveries() {
    return new HttpDeliveries(context);
  }

  public Links links() {
    return new HttpLinks(context);
  }

  public BillingNumbers billingNumbers() {
    return new HttpBillingNumbers(context);
  }

  public ExistingDevices existingDevices() {
    return new HttpExistingDevices(context);
  }

  public Delegations delegations() {
    return new HttpDelegations(context);
  }

  public Fanc fanc() {
    return new HttpFanc(context);
  }

  public AuditEvents auditEvents() {
    return new HttpAuditEvents(context);
  }

  public Modalities modalities() {
    return new HttpModalities(context);
  }

  public ProblemTypes problemTypes() {
    return new HttpProblemTypes(context);
  }

  public Snapshots snapshots() {
    return new HttpSnapshots(context, errors);
  }

  public HealthApps healthApps() {
    return new HttpHealthApps(context);
  }

  public RegisterInformation register() {
    return context.runner().run(own -> context.api().getRegister(own));
  }

  public RegisterHealth health() {
    return context.runner().run(own -> health(context.api().getHealth(own)));
  }

  /** Reads a health response; 503 is a valid response too and reports that the register is down. */
  private RegisterHealth health(Response response) {
    if (response.status() != 200 && response.status() != 503) {
      throw errors.ofStatus(response);
    }
    return body.read(response, RegisterHealth.class);
  }
}
