package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of delegations; see {@link Wire}. */
public final class DelegationWire {
  private DelegationWire() {}

  public record Delegations(@Nullable List<Delegation> items, @Nullable String next) {
    Listing.Page<io.github.openmidid.client.Delegation> toPage() {
      return new Listing.Page<>(
          required("items", items).stream().map(Delegation::toDelegation).toList(), next);
    }
  }

  public record Delegation(
      @Nullable String delegationId,
      @Nullable String organization,
      @Nullable String userId,
      @Nullable String userName,
      @Nullable Set<String> permissions,
      @Nullable String status,
      @Nullable String givenAt,
      @Nullable String validUntil,
      @Nullable String withdrawnAt) {
    io.github.openmidid.client.Delegation toDelegation() {
      return new io.github.openmidid.client.Delegation(
          Ids.answered(required("delegationId", delegationId)),
          ResponseText.required("organization", ResponseText.NAME, organization),
          ResponseText.required("userId", ResponseText.LABEL, userId),
          ResponseText.optional("userName", ResponseText.NAME, userName),
          permissionCodes(),
          ResponseText.code("status", status),
          Parts.instant("givenAt", givenAt),
          Parts.optionalInstant("validUntil", validUntil),
          Parts.optionalInstant("withdrawnAt", withdrawnAt));
    }

    private Set<String> permissionCodes() {
      Set<String> codes = required("permissions", permissions);
      if (codes.isEmpty()) {
        throw new Wire.Malformed("permissions is empty", null);
      }
      codes.forEach(code -> ResponseText.code("permissions", code));
      return codes;
    }
  }
}
