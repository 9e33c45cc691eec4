package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.LinksApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.LinkWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on billing numbers. */
final class HttpBillingNumbers implements BillingNumbers {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final LinksApi links;
  private final Creation creation;

  HttpBillingNumbers(
      OperationRunner runner, ChangeRunner changes, LinksApi links, Creation creation) {
    this.runner = runner;
    this.changes = changes;
    this.links = links;
    this.creation = creation;
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("billingNumber", number).map();
    return changes.run(
        midId,
        creation.resumable(
            null,
            deadline -> {
              BillingNumber given =
                  creation.made(
                      links.assignBillingNumber(body, deadline),
                      deadline,
                      LinkWire.BillingNumber.class,
                      LinkWire.BillingNumber::toBillingNumber,
                      unused -> found(midId, deadline));
              RequestMatch.about(number, given, BillingNumber::number);
              return RequestMatch.about(midId, given, BillingNumber::midId);
            }));
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(deadline -> found(midId, deadline));
  }

  private Optional<BillingNumber> found(MidId midId, CallContext deadline) {
    return links
        .getBillingNumber(midId.toString(), deadline)
        .map(number -> RequestMatch.about(midId, number.toBillingNumber(), BillingNumber::midId));
  }
}
