package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.ID;
import static io.github.openmidid.client.internal.contract.TextFormat.LABEL;
import static io.github.openmidid.client.internal.contract.TextFormat.NAME;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.util.StdConverter;

/** The JSON of a delegation, which has exactly one recipient: a person or an institution. */
record DelegationWire(
    @Text(ID) String delegationId,
    @Text(NAME) String organization,
    @Text(LABEL) Optional<String> userId,
    @Text(NAME) Optional<String> userName,
    @Text(NAME) Optional<String> institution,
    @JsonProperty("permissions") @Text(CODE) Set<String> permissionCodes,
    @JsonProperty("status") @Text(CODE) String statusCode,
    Instant givenAt,
    Optional<Instant> validUntil,
    Optional<Instant> withdrawnAt) {

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<DelegationWire, Delegation> {
    @Override
    public Delegation convert(DelegationWire delegation) {
      delegation.check();
      return new Delegation(
          delegation.delegationId,
          delegation.organization,
          delegation.userId,
          delegation.userName,
          delegation.institution,
          delegation.permissionCodes,
          delegation.statusCode,
          delegation.givenAt,
          delegation.validUntil,
          delegation.withdrawnAt);
    }
  }

  private void check() {
    if (permissionCodes.isEmpty()) {
      throw new MalformedResponseException("permissions is empty", null);
    }
    if (userId.isPresent() == institution.isPresent()) {
      throw new MalformedResponseException(
          userId.isPresent()
              ? "userId and institution are both present"
              : "userId or institution is missing",
          null);
    }
  }
}
