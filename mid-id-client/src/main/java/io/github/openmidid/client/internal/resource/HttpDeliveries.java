package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on deliveries, over HTTP. */
public final class HttpDeliveries extends HttpResource implements Deliveries {
  public HttpDeliveries(ResourceContext context) {
    super(context);
  }

  @Override
  public Delivery report(DeliveryReport report) {
    Objects.requireNonNull(report, "report");
    runner.requireReferenceOfCaller(
        "UUID requestReference = UUID.randomUUID();"
            + " client.async(c -> c.deliveries().report(requestReference, report));");
    return Deliveries.super.report(report);
  }

  @Override
  public Delivery report(UUID requestReference, DeliveryReport report) {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(report, "report");
    RequestBody body =
        new RequestBody()
            .with("requestReference", requestReference.toString())
            .with("midId", report.midId().toString())
            .with("operator", report.operator())
            .with("modality", report.modality().code())
            .with("make", report.make())
            .with("model", report.model())
            .with("serialNumber", report.serialNumber())
            .with("installedOn", report.installedOn().toString())
            .with("campus", report.campus());
    return changes.run(
        requestReference,
        report.midId(),
        context -> {
          Delivery delivery =
              responses.created(
                  api.reportDelivery(body.map(), context),
                  context,
                  Delivery.class,
                  id -> fetch(id, context));
          return requireSame(report.midId(), delivery, Delivery::midId);
        });
  }

  @Override
  public Optional<Delivery> find(String deliveryId) {
    String id = TextFormat.ID.ofArgument("deliveryId", deliveryId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<Delivery> fetch(String id, CallContext context) {
    return api.getDelivery(id, context)
        .map(delivery -> requireSame(id, delivery, Delivery::deliveryId));
  }

  @Override
  public PagedList<Delivery> paged() {
    return paged(Optional.empty(), false);
  }

  @Override
  public PagedList<Delivery> paged(MidId midId) {
    return paged(Optional.of(midId), false);
  }

  @Override
  public PagedList<Delivery> pagedConflicting() {
    return paged(Optional.empty(), true);
  }

  private PagedList<Delivery> paged(Optional<MidId> midId, boolean conflictingOnly) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    @Nullable Boolean conflicting = conflictingOnly ? Boolean.TRUE : null;
    return list(
        PageCursor.opaque("afterDeliveryId"),
        "listDeliveries",
        conflictingOnly
            ? List.of(String.valueOf(filter), "conflicting")
            : List.of(String.valueOf(filter)), // positions from before this filter existed
        matching(
            midId,
            delivery -> Optional.of(delivery.midId()),
            (after, context) -> api.listDeliveries(filter, conflicting, after, context)));
  }
}
