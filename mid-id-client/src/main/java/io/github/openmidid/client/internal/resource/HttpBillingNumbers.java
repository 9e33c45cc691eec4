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

/** The operations on billing numbers, over HTTP. */
final class HttpBillingNumbers implements BillingNumbers {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final LinksApi links;
  private final ChangeResponseReader responses;

  HttpBillingNumbers(
      OperationRunner runner,
      ChangeRunner changes,
      LinksApi links,
      ChangeResponseReader responses) {
    this.runner = runner;
    this.changes = changes;
    this.links = links;
    this.responses = responses;
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("billingNumber", number).map();
    return changes.run(
        midId,
        responses.resumable(
            null,
            context -> {
              BillingNumber assigned =
                  responses.created(
                      links.assignBillingNumber(body, context),
                      context,
                      LinkWire.BillingNumber.class,
                      LinkWire.BillingNumber::toBillingNumber,
                      unused -> fetch(midId, context));
              RequestMatch.requireSame(number, assigned, BillingNumber::number);
              return RequestMatch.requireSame(midId, assigned, BillingNumber::midId);
            }));
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(context -> fetch(midId, context));
  }

  private Optional<BillingNumber> fetch(MidId midId, CallContext context) {
    return links
        .getBillingNumber(midId.toString(), context)
        .map(
            number ->
                RequestMatch.requireSame(midId, number.toBillingNumber(), BillingNumber::midId));
  }
}
