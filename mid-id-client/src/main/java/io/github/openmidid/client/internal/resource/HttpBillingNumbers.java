package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import java.util.Objects;
import java.util.Optional;

/** The operations on billing numbers, over HTTP. */
public final class HttpBillingNumbers extends HttpResource implements BillingNumbers {
  public HttpBillingNumbers(ResourceContext context) {
    super(context);
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    RequestBody body =
        new RequestBody().with("midId", midId.toString()).with("billingNumber", number);
    return changes.run(
        null,
        midId,
        context -> {
          BillingNumber assigned =
              responses.created(
                  api.assignBillingNumber(body.map(), context),
                  context,
                  BillingNumber.class,
                  unused -> fetch(midId, context));
          requireSame(number, assigned, BillingNumber::number);
          return requireSame(midId, assigned, BillingNumber::midId);
        });
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(context -> fetch(midId, context));
  }

  private Optional<BillingNumber> fetch(MidId midId, CallContext context) {
    return api.getBillingNumber(midId.toString(), context)
        .map(number -> requireSame(midId, number, BillingNumber::midId));
  }
}
