package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.BillingNumber;
import io.github.openmidid.client.BillingNumbers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on billing numbers. */
final class HttpBillingNumbers implements BillingNumbers {
  private final HttpMidIdClient client;
  private final LinksApi links;
  private final Creation creation;

  HttpBillingNumbers(HttpMidIdClient client, LinksApi links, Creation creation) {
    this.client = client;
    this.links = links;
    this.creation = creation;
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    Map<String, @Nullable Object> body =
        new RequestBody().with("midId", midId.toString()).with("billingNumber", number).map();
    return client.change(
        midId,
        creation.resumable(
            null,
            (api, deadline) -> {
              BillingNumber given =
                  creation.made(
                      links.assignBillingNumber(body, deadline),
                      deadline,
                      LinkWire.BillingNumber.class,
                      LinkWire.BillingNumber::toBillingNumber,
                      unused -> found(midId, deadline));
              Asked.about(number, given, BillingNumber::number);
              return Asked.about(midId, given, BillingNumber::midId);
            }));
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return client.call((api, deadline) -> found(midId, deadline));
  }

  private Optional<BillingNumber> found(MidId midId, Deadline deadline) {
    return links
        .getBillingNumber(midId.toString(), deadline)
        .map(number -> Asked.about(midId, number.toBillingNumber(), BillingNumber::midId));
  }
}
