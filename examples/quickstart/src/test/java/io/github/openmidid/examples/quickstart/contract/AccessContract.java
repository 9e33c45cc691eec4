package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertConflict;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertRejected;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.delivery;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.extension;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.text;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.testing.Participant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The contract of delegations, the audit trail and the operations permitted to each participant.
 */
interface AccessContract {
  ContractSide side();

  @Test
  default void grantsAndWithdrawsAccess() {
    String organization = side().newOrganization();
    MidIdClient client = side().client(Participant.LOCAL_ADMINISTRATOR, organization);
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    DelegationRequest request =
        DelegationRequest.of("an", DelegationPermission.CONSULT_MID_IDS)
            .withUserName("An Fysicus")
            .withValidUntil(end);
    side().newCalls();

    Delegation given = client.delegations().give(request);

    assertThat(side().newCalls()).containsExactly("POST delegateAccess ANSWERED 201 1");
    assertThat(given)
        .isEqualTo(
            new Delegation(
                given.delegationId(),
                organization,
                Optional.of("an"),
                Optional.of("An Fysicus"),
                Optional.empty(),
                Set.of("consultMidIds"),
                "active",
                given.givenAt(),
                Optional.of(end),
                Optional.empty()));
    assertThat(client.delegations().give(request)).isEqualTo(given);
    assertThat(side().newCalls())
        .containsExactly("POST delegateAccess ANSWERED 303 1", "GET getDelegation ANSWERED 200 1");
    assertThat(client.delegations().list()).containsExactly(given);
    MidIdClient other = side().client(Participant.LOCAL_ADMINISTRATOR, side().newOrganization());
    assertThat(other.delegations().find(given.delegationId())).isEmpty();
    assertThat(other.delegations().withdraw(given.delegationId())).isFalse();
    side().newCalls();
    assertThat(client.delegations().withdraw(given.delegationId())).isTrue();
    assertThat(client.delegations().withdraw(given.delegationId())).isTrue();
    assertThat(client.delegations().withdraw("none")).isFalse();
    assertThat(side().newCalls())
        .containsExactly(
            "DELETE withdrawDelegation ANSWERED 204 1",
            "DELETE withdrawDelegation ANSWERED 204 1",
            "DELETE withdrawDelegation ANSWERED 404 1");
    Delegation withdrawn = client.delegations().find(given.delegationId()).orElseThrow();
    assertThat(withdrawn.statusCode()).isEqualTo("withdrawn");
    assertThat(withdrawn.withdrawnAt()).isPresent();
  }

  @Test
  default void rejectsDelegationsThatCannotBeGiven() {
    MidIdClient client = side().client(Participant.LOCAL_ADMINISTRATOR, side().newOrganization());
    DelegationRequest request = DelegationRequest.of("els", DelegationPermission.REPORT_DEVICES);
    client.delegations().give(request);

    assertConflict(
        "requestReferenceReused",
        () -> client.delegations().give(request.withUserName("Els Fysicus")));
    assertBadRequest(
        () ->
            client
                .delegations()
                .give(
                    DelegationRequest.of("els", DelegationPermission.REPORT_DEVICES)
                        .withValidUntil(Instant.parse("2020-01-01T00:00:00Z"))),
        extension("outOfRange", "validUntil", "this moment is in the past"));
    assertBadRequest(
        () ->
            client
                .delegations()
                .give(
                    DelegationRequest.of("els", DelegationPermission.REPORT_DEVICES)
                        .withValidUntil(Instant.parse("2099-01-01T00:00:00Z"))),
        extension(
            "outOfRange",
            "validUntil",
            "this moment is after " + ContractFixture.today().plusYears(10)));
    assertBadRequest(
        () ->
            client
                .delegations()
                .give(
                    DelegationRequest.of("u".repeat(101), DelegationPermission.REPORT_DEVICES)
                        .withUserName("\t")),
        text("userId"),
        text("userName"));
  }

  @Test
  default void recordsTheActionsOfAnOrganizationAndOnItsIdentifiers() {
    String organization = side().newOrganization();
    MidIdClient client = side().client(Participant.LOCAL_ADMINISTRATOR, organization);
    List<ResponseMetadata> responses = new ArrayList<>();
    CadastreDevice device =
        device(
            client.with(CallOptions.none().withResponseListener(responses::add)),
            organization,
            Modality.CT);
    client.devices().change(device, DeviceChange.builder().model("Scan 128").build());
    side().supplier().deliveries().report(delivery(device.midId(), organization, Modality.CT));
    side().health().links().link(device.midId(), device.deviceId());
    side().riziv().billingNumbers().assign(device.midId(), "A-" + organization);
    Delegation given =
        client.delegations().give(DelegationRequest.of("an", DelegationPermission.CONSULT_MID_IDS));
    client.delegations().withdraw(given.delegationId());
    side().newCalls();

    List<AuditEvent> events = client.auditEvents().list().toList();

    assertThat(side().newCalls()).containsExactly("GET listAuditEvents ANSWERED 200 1");
    assertThat(events)
        .extracting(event -> event.actionCode() + " " + event.organization())
        .containsExactly(
            "midIdGranted " + organization,
            "deviceReported " + organization,
            "deviceChanged " + organization,
            "deliveryReported Voorbeeld Medical Imaging",
            "midIdLinked FPS Health",
            "billingNumberGiven RIZIV",
            "accessDelegated " + organization,
            "accessWithdrawn " + organization);
    assertThat(events)
        .extracting(AuditEvent::deviceId)
        .startsWith(Optional.empty(), Optional.of(device.deviceId()));
    assertThat(events).extracting(AuditEvent::userId).containsOnly(Optional.empty());
    assertThat(events.get(6).delegationId()).contains(given.delegationId());
    assertThat(events.get(0).traceId()).isEqualTo(responses.get(0).traceId());
    assertThat(events.get(3).traceId()).as("of another organization").isEmpty();
    assertThat(client.auditEvents().list(device.midId()))
        .containsExactlyElementsOf(events.subList(0, 6));
    assertThat(side().health().auditEvents().list(device.midId()))
        .allMatch(event -> event.traceId().isPresent())
        .hasSize(6);
    AuditEventPage page = client.auditEvents().page();
    assertThat(page.events()).isEqualTo(events);
    assertThat(page.hasMore()).isFalse();
    assertThat(client.auditEvents().pageAfter(page.cursor()).events()).isEmpty();
    assertThat(client.auditEvents().pageAfter(page.cursor()).cursor()).isEqualTo(page.cursor());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.auditEvents().paged(device.midId()).pagesAfter(page.cursor()));
    MidIdClient other = side().client(Participant.LOCAL_ADMINISTRATOR, side().newOrganization());
    assertThat(other.auditEvents().page().events()).isEmpty();
  }

  /** An operation of a client. */
  interface Operation {
    Object perform(MidIdClient client);
  }

  /** Each operation with the participants to which it is allowed. */
  private static Map<Operation, Set<Participant>> operations() {
    Set<Participant> operators = EnumSet.of(Participant.OPERATOR, Participant.LOCAL_ADMINISTRATOR);
    Set<Participant> reporters = EnumSet.of(Participant.FPS_HEALTH);
    reporters.addAll(operators);
    Set<Participant> readers = EnumSet.of(Participant.RIZIV, Participant.RECOGNISED_INSTITUTION);
    readers.addAll(reporters);
    Set<Participant> supplied = EnumSet.of(Participant.SUPPLIER);
    supplied.addAll(reporters);
    Set<Participant> all = EnumSet.allOf(Participant.class);
    all.remove(Participant.FANC);
    Set<Participant> administrators = EnumSet.of(Participant.LOCAL_ADMINISTRATOR);
    String none = CadastreContract.NO_DEVICE;
    Map<Operation, Set<Participant>> operations = new LinkedHashMap<>();
    operations.put(c -> c.access(), EnumSet.allOf(Participant.class));
    operations.put(c -> c.midIds().request(MidIdRequest.of(Modality.CT)), operators);
    operations.put(c -> c.find(unknown()), all);
    operations.put(c -> c.findAll(List.of(unknown())), all);
    operations.put(c -> c.midIds().list(MidIdFilter.all()).findAny(), all);
    operations.put(c -> c.midIds().overview(), all);
    operations.put(
        c -> c.devices().report(ContractFixture.report(unknown(), "x", Modality.CT).build()),
        reporters);
    operations.put(
        c -> c.devices().change(none, "1", DeviceChange.builder().model("x").build()), reporters);
    operations.put(c -> c.devices().find(none), readers);
    operations.put(c -> c.devices().list(DeviceFilter.all()).findAny(), readers);
    operations.put(c -> c.devices().history(none).findAny(), readers);
    operations.put(
        c -> c.deliveries().report(delivery(unknown(), "x", Modality.CT)),
        EnumSet.of(Participant.SUPPLIER));
    operations.put(c -> c.deliveries().find(none), supplied);
    operations.put(c -> c.deliveries().list().findAny(), supplied);
    operations.put(c -> c.links().link(unknown(), none), EnumSet.of(Participant.FPS_HEALTH));
    operations.put(c -> c.links().find(unknown()), readers);
    operations.put(c -> c.billingNumbers().assign(unknown(), "1"), EnumSet.of(Participant.RIZIV));
    operations.put(c -> c.billingNumbers().find(unknown()), readers);
    operations.put(
        c -> c.delegations().give(DelegationRequest.of("x", DelegationPermission.REPORT_DEVICES)),
        administrators);
    operations.put(c -> c.delegations().find(none), administrators);
    operations.put(c -> c.delegations().list().findAny(), administrators);
    operations.put(c -> c.delegations().withdraw(none), administrators);
    operations.put(c -> c.fanc().changes(), EnumSet.of(Participant.FANC));
    operations.put(
        c -> c.fanc().institutionDelegations().stream().findAny(), EnumSet.of(Participant.FANC));
    operations.put(
        c -> c.auditEvents().page(),
        EnumSet.of(Participant.LOCAL_ADMINISTRATOR, Participant.FPS_HEALTH));
    return operations;
  }

  @Test
  default void allowsEachParticipantItsOperations() {
    for (Participant participant : Participant.values()) {
      MidIdClient client = side().client(participant, side().newOrganization());
      operations()
          .forEach(
              (operation, allowed) -> {
                side().newCalls();
                if (allowed.contains(participant)) {
                  assertThat(status(client, operation)).as("%s", participant).isNotEqualTo(403);
                } else {
                  assertRejected(
                      403, "urn:problem-type:belgif:missingScope", () -> operation.perform(client));
                }
              });
    }
  }

  private static int status(MidIdClient client, Operation operation) {
    try {
      operation.perform(client);
      return 200;
    } catch (RegisterResponseException e) {
      return e.status();
    }
  }
}
