package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.extension;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.access.AccessExtent;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.Fanc;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.fanc.FancRecipient;
import io.github.openmidid.client.fanc.InstitutionDelegation;
import io.github.openmidid.client.testing.Participant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of recognised institutions, and of the information about the access of a token. */
interface InstitutionContract {
  ContractSide side();

  @Test
  default void letsAnInstitutionSeeTheOperatorsThatDelegateToIt() {
    String name = side().newOrganization();
    MidIdClient institution = side().client(Participant.RECOGNISED_INSTITUTION, name);
    String organization = side().newOrganization();
    MidIdClient operator = side().client(Participant.LOCAL_ADMINISTRATOR, organization);
    CadastreDevice device = device(operator, organization, Modality.CT);
    MidId other = grant(side().operator(side().newOrganization()), Modality.CT);
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    assertThat(institution.access())
        .isEqualTo(
            new AccessInformation(
                name, Optional.empty(), "recognisedInstitution", "own", List.of()));
    assertThat(institution.find(device.midId())).isEmpty();

    Delegation given =
        operator
            .delegations()
            .give(DelegationRequest.ofInstitution(name, end, DelegationPermission.CONSULT_MID_IDS));

    assertThat(given)
        .isEqualTo(
            new Delegation(
                given.delegationId(),
                organization,
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Set.of("consultMidIds"),
                "active",
                given.givenAt(),
                Optional.of(end),
                Optional.empty()));
    assertThat(institution.access().operators()).containsExactly(organization);
    assertThat(institution.find(device.midId())).isPresent();
    assertThat(institution.find(other)).isEmpty();
    assertThat(institution.midIds().list(MidIdFilter.all())).hasSize(1);
    assertThat(institution.midIds().overview()).anyMatch(count -> count.granted() == 1);
    assertThat(institution.devices().find(device.deviceId())).as("identifiers only").isEmpty();
    assertThat(institution.devices().list(DeviceFilter.all())).isEmpty();

    operator
        .delegations()
        .give(
            DelegationRequest.ofInstitution(
                name,
                end,
                DelegationPermission.CONSULT_MID_IDS,
                DelegationPermission.CONSULT_DEVICES));
    assertThat(institution.devices().find(device.deviceId())).contains(device);
    assertThat(institution.devices().list(DeviceFilter.all())).containsExactly(device);
    operator
        .delegations()
        .list()
        .forEach(one -> operator.delegations().withdraw(one.delegationId()));
    assertThat(institution.access().operators()).isEmpty();
    assertThat(institution.find(device.midId())).isEmpty();
    assertThat(institution.devices().find(device.deviceId())).isEmpty();
    assertBadRequest(
        () ->
            operator
                .delegations()
                .give(
                    DelegationRequest.ofInstitution(
                        organization, end, DelegationPermission.CONSULT_MID_IDS)),
        extension("rejectedInput", "institution", "this is your own organization"));
  }

  @Test
  default void showsFancWhoReceivesTheIdentifiers() {
    String name = side().newOrganization();
    String organization = side().newOrganization();
    MidIdClient operator = side().client(Participant.LOCAL_ADMINISTRATOR, organization);
    CadastreDevice device = device(operator, organization, Modality.CT);
    grant(operator, Modality.MRI);
    Instant end = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    Delegation given =
        operator
            .delegations()
            .give(DelegationRequest.ofInstitution(name, end, DelegationPermission.CONSULT_MID_IDS));
    operator.delegations().give(DelegationRequest.of("an", DelegationPermission.CONSULT_MID_IDS));
    Fanc fanc = side().client(Participant.FANC, "FANC").fanc();

    assertThat(fanc.institutionDelegations().stream())
        .filteredOn(delegation -> delegation.operator().equals(organization))
        .containsExactly(new InstitutionDelegation(given.delegationId(), organization, name, end));
    assertThat(fanc.recipients())
        .filteredOn(recipient -> Set.of(name, organization).contains(recipient.organization()))
        .allSatisfy(
            recipient ->
                assertThat(recipient.devices())
                    .extracting(FancDevice::midId)
                    .containsExactly(device.midId()))
        .extracting(FancRecipient::organization, FancRecipient::isInstitution)
        .containsExactly(tuple(organization, false), tuple(name, true));
    operator.delegations().withdraw(given.delegationId());
    assertThat(fanc.institutionDelegations().stream())
        .noneMatch(delegation -> delegation.institution().equals(name));
    assertThat(fanc.recipients()).noneMatch(recipient -> recipient.organization().equals(name));
  }

  @Test
  default void describesTheAccessOfEachParticipant() {
    for (Participant participant : Participant.values()) {
      String organization = side().newOrganization();
      MidIdClient client = side().client(participant, organization);
      side().newCalls();

      AccessInformation access = client.access();

      assertThat(side().newCalls()).containsExactly("GET getAccess ANSWERED 200 1");
      assertThat(access.organization()).isEqualTo(organization);
      assertThat(access.userId()).isEmpty();
      assertThat(access.role()).contains(AccessRole.valueOf(participant.name()));
      assertThat(access.extent()).contains(extent(participant));
      assertThat(access.operators())
          .isEqualTo(
              Set.of(Participant.OPERATOR, Participant.LOCAL_ADMINISTRATOR).contains(participant)
                  ? List.of(organization)
                  : List.of());
    }
  }

  private static AccessExtent extent(Participant participant) {
    return switch (participant) {
      case OPERATOR, LOCAL_ADMINISTRATOR, RECOGNISED_INSTITUTION -> AccessExtent.OWN;
      case SUPPLIER -> AccessExtent.MINIMAL;
      case FPS_HEALTH, RIZIV -> AccessExtent.FULL;
      case FANC -> AccessExtent.NONE;
    };
  }
}
