package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.ID;
import static io.github.openmidid.client.internal.contract.TextFormat.LABEL;
import static io.github.openmidid.client.internal.contract.TextFormat.NAME;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.util.StdConverter;

/** The JSON of an access request, whose status and decision agree. */
record AccessRequestWire(
    @Text(ID) String accessRequestId,
    @Text(NAME) String organization,
    @Text(LABEL) String userId,
    @Text(NAME) Optional<String> userName,
    @JsonProperty("permissions") @Text(CODE) Set<String> permissionCodes,
    Optional<Instant> validUntil,
    @Text(NAME) String reason,
    @JsonProperty("status") @Text(CODE) String statusCode,
    Instant requestedAt,
    Optional<DecisionWire> decision) {

  /** The JSON of a decision. */
  record DecisionWire(
      Instant decidedAt,
      @Text(ID) Optional<String> delegationId,
      @JsonProperty("permissions") @Text(CODE) @JsonSetter(nulls = Nulls.AS_EMPTY)
          Set<String> permissionCodes,
      Optional<Instant> validUntil,
      @Text(NAME) Optional<String> reason) {

    private AccessRequest.Decision toDecision() {
      return new AccessRequest.Decision(
          decidedAt, delegationId, permissionCodes, validUntil, reason);
    }

    private boolean isGrant() {
      return delegationId.isPresent() && !permissionCodes.isEmpty();
    }

    private boolean isRefusal() {
      return delegationId.isEmpty()
          && permissionCodes.isEmpty()
          && validUntil.isEmpty()
          && reason.isPresent();
    }
  }

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<AccessRequestWire, AccessRequest> {
    @Override
    public AccessRequest convert(AccessRequestWire request) {
      request.check();
      return new AccessRequest(
          request.accessRequestId,
          request.organization,
          request.userId,
          request.userName,
          request.permissionCodes,
          request.validUntil,
          request.reason,
          request.statusCode,
          request.requestedAt,
          request.decision.map(DecisionWire::toDecision));
    }
  }

  private void check() {
    if (permissionCodes.isEmpty()) {
      throw new MalformedResponseException("permissions is empty", null);
    }
    AccessRequestStatus.ofCode(statusCode)
        .filter(status -> !agrees(status))
        .ifPresent(
            status -> {
              throw new MalformedResponseException("decision does not agree with status", null);
            });
  }

  private boolean agrees(AccessRequestStatus status) {
    return switch (status) {
      case PENDING -> decision.isEmpty();
      case GRANTED -> decision.filter(DecisionWire::isGrant).isPresent();
      case REFUSED -> decision.filter(DecisionWire::isRefusal).isPresent();
    };
  }
}
