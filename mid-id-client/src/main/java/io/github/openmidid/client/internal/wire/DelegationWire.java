package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of delegations; see {@link RegistrationWire}. */
public final class DelegationWire {
  private DelegationWire() {}

  public record Delegations(@Nullable List<Delegation> items, @Nullable String next) {
    public Page<io.github.openmidid.client.access.Delegation> toPage() {
      return new Page<>(
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
    public io.github.openmidid.client.access.Delegation toDelegation() {
      return new io.github.openmidid.client.access.Delegation(
          ResourceId.ofResponse(required("delegationId", delegationId)),
          ResponseText.required("organization", ResponseText.NAME, organization),
          ResponseText.required("userId", ResponseText.LABEL, userId),
          ResponseText.optional("userName", ResponseText.NAME, userName),
          permissionCodes(),
          ResponseText.code("status", status),
          WireValue.instant("givenAt", givenAt),
          WireValue.optionalInstant("validUntil", validUntil),
          WireValue.optionalInstant("withdrawnAt", withdrawnAt));
    }

    private Set<String> permissionCodes() {
      Set<String> codes = required("permissions", permissions);
      if (codes.isEmpty()) {
        throw new MalformedResponseException("permissions is empty", null);
      }
      codes.forEach(code -> ResponseText.code("permissions", code));
      return codes;
    }
  }
}
