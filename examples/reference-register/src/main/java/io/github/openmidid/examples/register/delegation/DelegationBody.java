package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response body for a delegation. */
record DelegationBody(
    String delegationId,
    URI href,
    String organization,
    @Nullable String userId,
    @Nullable String userName,
    @Nullable String institution,
    List<String> permissions,
    @Nullable Instant validUntil,
    String status,
    Instant givenAt,
    @Nullable String givenBy,
    @Nullable Instant withdrawnAt) {

  static DelegationBody of(DelegationRecord delegation, Instant now, ResourceUrls urls) {
    DelegationTerms request = delegation.request();
    return new DelegationBody(
        delegation.delegationId(),
        urls.resource(ResourceUrls.DELEGATIONS, delegation.delegationId()),
        delegation.organization(),
        request.userId().orElse(null),
        request.userName().orElse(null),
        request.institution().orElse(null),
        request.permissions().stream().sorted().map(Permission::code).toList(),
        request.validUntil().orElse(null),
        delegation.status(now).code(),
        delegation.givenAt(),
        delegation.givenBy().orElse(null),
        delegation.withdrawnAt().orElse(null));
  }
}
