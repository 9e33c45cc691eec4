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

    private void checkGrant() {
      require("decision.delegationId", delegationId.isPresent());
      require("decision.permissions", !permissionCodes.isEmpty());
    }

    private void checkRefusal() {
      require("decision.reason", reason.isPresent());
      if (delegationId.isPresent() || !permissionCodes.isEmpty() || validUntil.isPresent()) {
        throw contradiction();
      }
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
    AccessRequestStatus.ofCode(statusCode).ifPresent(this::checkDecision);
  }

  private void checkDecision(AccessRequestStatus status) {
    if (status == AccessRequestStatus.PENDING) {
      if (decision.isPresent()) {
        throw contradiction();
      }
      return;
    }
    require("decision", decision.isPresent());
    if (status == AccessRequestStatus.GRANTED) {
      decision.orElseThrow().checkGrant();
    } else {
      decision.orElseThrow().checkRefusal();
    }
  }

  private static void require(String name, boolean isPresent) {
    if (!isPresent) {
      throw new MalformedResponseException(name + " is missing", null);
    }
  }

  private static MalformedResponseException contradiction() {
    return new MalformedResponseException("decision does not agree with status", null);
  }
}
