package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertConflict;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.paging.ListPage;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the operations on identifiers, for each client. */
interface MidIdsContract {
  ContractSide side();

  @Test
  default void grantsOneIdentifierPerRequest() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdRequest request = MidIdRequest.of(Modality.PET_CT);
    side().newCalls();

    Registration granted = client.midIds().request(request);

    assertThat(side().newCalls()).containsExactly("POST requestMidId ANSWERED 201 1");
    assertThat(granted.modality()).contains(Modality.PET_CT);
    assertThat(granted.operator()).contains(organization);
    assertThat(granted.status()).isEqualTo(RegistrationStatus.AVAILABLE);
    assertThat(granted.grantedAt()).isPresent();
    assertThat(granted.billingNumber()).isEmpty();
    assertThat(granted.midId().isTest()).isTrue();
    assertThat(client.midIds().request(request)).isEqualTo(granted);
    assertThat(side().newCalls())
        .containsExactly("POST requestMidId ANSWERED 303 1", "GET getMidId ANSWERED 200 1");
    assertThat(client.midIds().request(MidIdRequest.of(Modality.PET_CT))).isNotEqualTo(granted);
    assertThat(side().operator(side().newOrganization()).midIds().request(request))
        .as("a reference belongs to its organization")
        .isNotEqualTo(granted);
  }

  @Test
  default void rejectsAReferenceOfAnotherModality() {
    MidIdClient client = side().operator(side().newOrganization());
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    client.midIds().request(request);
    side().newCalls();

    assertConflict(
        "requestReferenceReused",
        () -> client.midIds().request(new MidIdRequest(request.requestReference(), Modality.MRI)));

    assertThat(side().newCalls()).containsExactly("POST requestMidId REFUSED 409 1");
  }

  @Test
  default void findsOwnIdentifiersOnly() {
    MidIdClient client = side().operator(side().newOrganization());
    Registration granted = client.midIds().request(MidIdRequest.of(Modality.CT));
    MidId midId = granted.midId();
    side().newCalls();

    assertThat(client.find(midId)).contains(granted);
    assertThat(client.midIds().find(unknown())).isEmpty();

    assertThat(side().newCalls())
        .containsExactly("GET getMidId ANSWERED 200 1", "GET getMidId ANSWERED 404 1");
    assertThat(side().operator(side().newOrganization()).find(midId)).isEmpty();
    assertThat(side().supplier().find(midId)).isEmpty();
    assertThat(side().riziv().find(midId)).contains(granted);
    assertThat(side().health().find(midId)).contains(granted);
    assertThat(client.lookUp(midId).registration()).contains(granted);
    assertThat(client.lookUp(midId).asOf()).isPresent();
  }

  @Test
  default void findsManyInTheirOrder() {
    MidIdClient client = side().operator(side().newOrganization());
    MidId first = grant(client, Modality.CT);
    MidId second = grant(client, Modality.MRI);
    side().newCalls();

    Map<MidId, Registration> found = client.findAll(List.of(second, unknown(), first, second));

    assertThat(found.keySet()).containsExactly(second, first);
    assertThat(side().newCalls()).containsExactly("POST queryMidIds ANSWERED 200 1");
    assertThat(client.findAll(List.of())).isEmpty();
    assertThat(side().newCalls()).isEmpty();
    assertThat(side().operator(side().newOrganization()).findAll(found.keySet())).isEmpty();
  }

  @Test
  default void resolvesEachInput() {
    MidIdClient client = side().operator(side().newOrganization());
    MidId midId = grant(client, Modality.CT);
    side().newCalls();

    List<Resolution> resolutions =
        client
            .midIds()
            .resolveTexts(
                Arrays.asList("mid " + midId.toString().substring(4), "CT1", null, midId + " "));

    assertThat(side().newCalls()).containsExactly("POST queryMidIds ANSWERED 200 1");
    assertThat(resolutions)
        .extracting(Resolution::outcome)
        .containsExactly(Outcome.KNOWN, Outcome.REFUSED, Outcome.REFUSED, Outcome.KNOWN);
    assertThat(resolutions.get(0).input()).isEqualTo("mid " + midId.toString().substring(4));
    assertThat(resolutions.get(0).registration()).isEqualTo(client.find(midId));
    assertThat(resolutions.get(0).asOf()).isPresent();
    assertThat(resolutions.get(1).diagnosis()).contains(MidId.diagnose("CT1"));
    assertThat(resolutions.get(2).midId()).isEmpty();
    assertThat(client.midIds().resolve(List.of(unknown(), midId)))
        .extracting(Resolution::toString)
        .containsExactly(
            "Resolution[UNKNOWN " + unknown() + "]", "Resolution[KNOWN " + midId + "]");
  }

  @Test
  default void listsPagesThatCanBeResumed() {
    MidIdClient client = side().operator(side().newOrganization());
    List<MidId> granted = new ArrayList<>();
    IntStream.range(0, 101)
        .forEach(i -> granted.add(grant(client, i < 3 ? Modality.CT : Modality.PET)));
    side().newCalls();
    PagedList<Registration> list = client.midIds().paged(MidIdFilter.all());

    List<ListPage<Registration>> pages = list.pages().toList();

    assertThat(side().newCalls()).hasSize(2).containsOnly("GET listMidIds ANSWERED 200 1");
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(100, 1);
    assertThat(pages.get(1).next()).isEmpty();
    String cursor = pages.get(0).next().orElseThrow();
    assertThat(cursor).hasSizeLessThanOrEqualTo(250).isASCII();
    assertThat(list.pagesAfter(cursor)).containsExactly(pages.get(1));
    assertThat(client.midIds().list(MidIdFilter.all()))
        .extracting(Registration::midId)
        .containsExactlyElementsOf(granted.stream().sorted().toList());
    MidIdFilter scanners = MidIdFilter.all().withModalities(Modality.CT, Modality.MRI);
    assertThat(client.midIds().list(scanners)).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.midIds().paged(scanners).pagesAfter(cursor))
        .withMessage("the cursor is damaged, or belongs to another list, filter or register");
    assertThat(client.midIds().list(MidIdFilter.all().withStatus(RegistrationStatus.LINKED)))
        .isEmpty();
    assertThat(client.midIds().overview())
        .containsExactly(
            new ModalityCount("ct", 3, 3, 0),
            new ModalityCount("pet", 98, 98, 0),
            new ModalityCount("petCt", 0, 0, 0),
            new ModalityCount("petMri", 0, 0, 0),
            new ModalityCount("spectCt", 0, 0, 0),
            new ModalityCount("mri", 0, 0, 0));
    MidIdClient fanc = side().client(Participant.FANC, "FANC");
    assertThat(fanc.fanc().changes().hasMore()).isTrue();
    assertThat(fanc.fanc().list())
        .extracting(FancDevice::midId)
        .doesNotHaveDuplicates()
        .containsAll(granted);
  }

  @Test
  default void describesItselfAndItsModalities() {
    MidIdClient client = side().client(Participant.FANC, "FANC");
    assertThat(client.health().statusCode()).isEqualTo("UP");
    assertThat(client.register())
        .isEqualTo(new RegisterInformation("test", MidIdFormat.current().name(), "provisional"));
    List<ModalityInformation> modalities = client.modalities().list();
    assertThat(modalities)
        .containsExactlyElementsOf(
            Arrays.stream(Modality.values()).map(MidIdsContract::information).toList());
    for (ModalityInformation modality : modalities) {
      assertThat(client.modalities().find(modality.modality().orElseThrow())).contains(modality);
    }
  }

  private static ModalityInformation information(Modality modality) {
    return new ModalityInformation(
        modality.code(),
        Map.of(
            "nl", modality.displayName(Locale.forLanguageTag("nl")),
            "fr", modality.displayName(Locale.FRENCH),
            "de", modality.displayName(Locale.GERMAN),
            "en", modality.displayName(Locale.ENGLISH)),
        modality.display(),
        modality.inFancScope(),
        DeviceReport.needsPriorAuthorization(modality),
        modality.dicomModalities().stream().sorted().toList(),
        Optional.of(modality.emdnCode()),
        modality.snomedCtCode());
  }

  @Test
  default void notifiesTheListenerOfAView() {
    MidIdClient client = side().operator(side().newOrganization());
    MidIdRequest request = MidIdRequest.of(Modality.CT);
    List<ResponseMetadata> responses = new ArrayList<>();
    MidIdClient view =
        client
            .with(CallOptions.none().withTraceId("order-4711"))
            .with(CallOptions.none().withResponseListener(responses::add));

    Registration granted = view.midIds().request(request);
    assertThat(view.midIds().request(request)).isEqualTo(granted);
    assertThat(view.find(unknown())).isEmpty();
    view.close();

    assertThat(responses).extracting(ResponseMetadata::status).containsExactly(201, 200, 404);
    assertThat(responses)
        .extracting(response -> response.header("belgov-related-trace-id"))
        .containsOnly(Optional.of("order-4711"));
    assertThat(responses).extracting(ResponseMetadata::traceId).doesNotHaveDuplicates();
    assertThat(view.find(granted.midId())).contains(granted);
  }

  @Test
  default void runsAsynchronousCalls() {
    MidIdClient client = side().operator(side().newOrganization());
    MidIdRequest request = MidIdRequest.of(Modality.CT);

    PendingCall<Registration> pending = client.async(c -> c.midIds().request(request));

    assertThat(pending.join()).isEqualTo(client.midIds().request(request));
    assertThat(pending.requestReferences()).containsExactly(request.requestReference());
    assertThat(((PendingCall<MidId>) pending.thenApply(Registration::midId)).requestReferences())
        .hasSize(1);
    assertThat(client.async(c -> c.midIds().request(Modality.CT)))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .havingRootCause()
        .isInstanceOf(IllegalStateException.class)
        .withMessageStartingWith("within async, choose the request reference outside");
  }

  @Test
  default void failsOnceItIsClosed() {
    MidIdClient client = side().operator(side().newOrganization());
    MidIdClient view = client.with(CallOptions.none());
    client.close();
    client.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.find(unknown()))
        .withMessage("this client is closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> view.find(unknown()))
        .withMessage("this client is closed");
    assertThat(client.async(c -> c.find(unknown()))).isCompletedExceptionally();
  }
}
