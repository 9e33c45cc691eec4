package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The operations on billing numbers, over HTTP. */
public final class HttpBillingNumbers extends HttpResource implements BillingNumbers {
  public HttpBillingNumbers(ResourceContext context) {
    super(context);
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    return assign(midId, number, Optional.empty());
  }

  @Override
  public BillingNumber assign(MidId midId, String number, LocalDate validFrom) {
    return assign(midId, number, Optional.of(validFrom));
  }

  private BillingNumber assign(MidId midId, String number, Optional<LocalDate> validFrom) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    RequestBody body =
        new RequestBody()
            .with("midId", midId.toString())
            .with("billingNumber", number)
            .with("validFrom", validFrom);
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
          if (validFrom.isPresent()) {
            requireSame(validFrom, assigned, BillingNumber::validFrom);
          }
          requireSame(number, assigned, BillingNumber::number);
          return requireSame(midId, assigned, BillingNumber::midId);
        });
  }

  @Override
  public BillingNumber end(MidId midId, LocalDate validUntil) {
    return end(midId, validUntil, Optional.empty());
  }

  @Override
  public BillingNumber end(MidId midId, LocalDate validUntil, String reason) {
    return end(midId, validUntil, Optional.of(TextFormat.NAME.ofArgument("reason", reason)));
  }

  private BillingNumber end(MidId midId, LocalDate validUntil, Optional<String> reason) {
    Objects.requireNonNull(midId, "midId");
    RequestBody body =
        new RequestBody().with("validUntil", validUntil.toString()).with("reason", reason);
    return changes.run(
        null,
        midId,
        context -> {
          BillingNumber ended =
              responses.read(
                  api.endBillingNumber(midId.toString(), body.map(), context),
                  BillingNumber.class,
                  200);
          if (ended.validUntil().isEmpty()) {
            throw new MalformedResponseException(
                "validUntil of an ended billing number is missing", null);
          }
          requireSame(Optional.of(validUntil), ended, BillingNumber::validUntil);
          return requireSame(midId, ended, BillingNumber::midId);
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
