package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies that a person requests access and its administrator decides, through the client. */
@Tag("slow")
class AccessRequestsEndToEndTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private static ReferenceRegister register;
  private static MidIdClient administrator;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    administrator = client(() -> register.accessToken(Role.LOCAL_ADMINISTRATOR, OPERATOR));
  }

  @AfterAll
  static void stop() {
    administrator.close();
    register.close();
  }

  private static MidIdClient client(Supplier<char[]> token) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(token)
        .allowHttpToLoopback()
        .build();
  }

  private static MidIdClient person(String userId) {
    return client(() -> register.accessTokenOfPerson(OPERATOR, userId));
  }

  @Test
  void aPersonReceivesAPartOfItsRequest() {
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    AccessRequestSubmission submission =
        AccessRequestSubmission.of(
                "Requests MID-IDs",
                DelegationPermission.REQUEST_MID_IDS,
                DelegationPermission.REPORT_DEVICES)
            .withUserName("An Fysicus");
    try (MidIdClient person = person("an")) {
      AccessRequest request = person.accessRequests().submit(submission);

      assertThat(request.status()).contains(AccessRequestStatus.PENDING);
      assertThat(person.accessRequests().submit(submission)).isEqualTo(request);
      assertThat(administrator.accessRequests().list(AccessRequestStatus.PENDING))
          .contains(request);
      AccessDecision decision =
          AccessDecision.grant(DelegationPermission.REQUEST_MID_IDS).withValidUntil(end);
      AccessRequest granted =
          administrator.accessRequests().decide(request.accessRequestId(), decision);
      assertThat(administrator.accessRequests().decide(request.accessRequestId(), decision))
          .isEqualTo(granted);
      assertThat(person.accessRequests().list()).containsExactly(granted);
      assertThat(granted.decision().orElseThrow().permissionCodes())
          .isEqualTo(Set.of("requestMidIds"));
      String delegationId = granted.decision().orElseThrow().delegationId().orElseThrow();
      assertThat(administrator.delegations().find(delegationId).orElseThrow().validUntil())
          .contains(end);
      assertThat(person.midIds().request(Modality.CT).operator()).contains(OPERATOR);
      assertThat(administrator.auditEvents().list())
          .filteredOn(event -> event.accessRequestId().isPresent())
          .extracting(AuditEvent::actionCode)
          .containsSubsequence("accessRequested", "accessRequestGranted");
    }
  }

  @Test
  void aRefusalIsFinalAndSeenByThePersonOnly() {
    try (MidIdClient person = person("els");
        MidIdClient colleague = person("jo")) {
      AccessRequest request =
          person
              .accessRequests()
              .submit(
                  AccessRequestSubmission.of("Radiology", DelegationPermission.CONSULT_DEVICES));
      AccessRequest refused =
          administrator
              .accessRequests()
              .decide(request.accessRequestId(), AccessDecision.refuse("Not of this department"));

      assertThat(person.accessRequests().find(request.accessRequestId())).contains(refused);
      assertThat(refused.decision().orElseThrow().reason()).contains("Not of this department");
      assertThat(colleague.accessRequests().find(request.accessRequestId())).isEmpty();
      assertThat(colleague.accessRequests().list()).isEmpty();
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(
              () ->
                  administrator
                      .accessRequests()
                      .decide(
                          request.accessRequestId(),
                          AccessDecision.grant(DelegationPermission.CONSULT_DEVICES)))
          .satisfies(
              e ->
                  assertThat(e.problemType().orElseThrow())
                      .hasToString(
                          "urn:problem-type:openmidid:midIdRegister:accessRequestDecided"));
    }
  }
}
