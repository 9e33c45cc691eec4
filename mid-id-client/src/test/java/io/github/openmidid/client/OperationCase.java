package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.document.DocumentKind;
import io.github.openmidid.client.document.DocumentRequest;
import io.github.openmidid.client.notification.NotificationFile;
import io.github.openmidid.client.paging.PagedList;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An operation of the client with the success of the contract, so that a test can run on every
 * operation.
 *
 * @param success the status of a successful response
 * @param body its body
 * @param call calls the operation and reads the whole response
 */
record OperationCase(String name, int success, String body, Function<MidIdClient, Object> call) {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","href":"http://x/1","modality":"ct",\
      "operator":"AZ Voorbeeld Gent","status":"linked","grantedAt":"2026-11-24T10:00:00Z",\
      "billingNumber":"B/1"}""";
  static final String DEVICE =
      """
      {"deviceId":"d-1","href":"http://x/1","version":"4","midId":"MID-9912-3456-11",\
      "operator":"AZ Voorbeeld Gent","modality":"ct","make":"Example Medical","model":"Scan 64",\
      "serialNumber":"SN-0042","use":"clinical","campus":"Campus Noord","siteNumber":"0001",\
      "establishmentUnitNumber":"2012345678","fancEstablishmentNumber":"E-1","sequenceNumber":2,\
      "commissioningDate":"2027-03-01","priorAuthorizationDate":"2026-09-15",\
      "decommissioningDate":"2030-01-01","linked":true,"billingNumber":"B/1",\
      "fancDeviceNumber":"X-00001","reportedAt":"2026-11-24T10:00:00+01:00",\
      "changedAt":"2026-11-24T10:00:00+01:00",\
      "warnings":[{"code":"lateNotification","detail":"late"}]}""";
  private static final String DELIVERY =
      """
      {"deliveryId":"v-1","href":"http://x/1","supplier":"Voorbeeld Imaging NV",\
      "reportedAt":"2027-02-02T10:00:00Z","midId":"MID-9912-3456-11",\
      "operator":"AZ Voorbeeld Gent","modality":"ct","make":"Example Medical","model":"Scan 64",\
      "serialNumber":"SN-0042","installedOn":"2027-02-01","campus":"Campus Noord",\
      "warnings":[{"code":"severalSuppliers","detail":"several"}]}""";
  private static final String LINK =
      """
      {"midId":"MID-9912-3456-11","href":"http://x/1","deviceId":"d-1",\
      "linkedAt":"2027-02-02T10:00:00Z","warnings":[{"code":"deliveryMissing","detail":"none"}]}""";
  private static final String BILLING_NUMBER =
      """
      {"midId":"MID-9912-3456-11","href":"http://x/1","billingNumber":"B/1",\
      "givenAt":"2027-03-02T10:00:00Z","validFrom":"2027-03-02","validUntil":"2028-02-29"}""";
  private static final String TIMELINES =
      """
      {"coverage":"operators","operators":["AZ Voorbeeld Gent"],"items":[%s]}"""
          .formatted(TimelineOperationsTest.TIMELINE);
  private static final String DELEGATION =
      """
      {"delegationId":"g-1","href":"http://x/1","organization":"AZ Voorbeeld Gent","userId":"u-1",\
      "userName":"Zoë Łukasz-D'Hondt","permissions":["requestMidIds"],"status":"active",\
      "givenAt":"2026-11-24T10:00:00Z","validUntil":"2027-01-01T00:00:00Z",\
      "withdrawnAt":"2026-12-01T00:00:00Z"}""";
  private static final String DOCUMENT =
      """
      {"documentId":"o-1","href":"http://x/1","midId":"MID-9912-3456-11","kind":"license",\
      "title":"Vergunning Campus Noord","issuedOn":"2026-10-01","issuer":"FANC","sha256":"%s",\
      "link":"https://documents.example/license.pdf","addedBy":"AZ Voorbeeld Gent",\
      "addedAt":"2026-11-24T10:00:00Z","withdrawnAt":"2026-12-01T00:00:00Z"}"""
          .formatted("0".repeat(64));
  private static final String GRANTED =
      """
      {"cadastreNumber":"K-1","midId":"MID-9912-3456-11","href":"http://x/1","deviceId":"d-1",\
      "operator":"AZ Voorbeeld Gent","modality":"ct","registeredOn":"2019-05-01",\
      "grantedAt":"2022-09-15T10:00:00Z","make":"Example Medical","model":"Scan 64",\
      "serialNumber":"SN-0042","campus":"Campus Noord","fancDeviceNumber":"X-00001"}""";
  private static final String UNLINKED =
      """
      {"deviceId":"d-1","href":"http://x/1","midId":"MID-9912-3456-11",\
      "operator":"AZ Voorbeeld Gent","modality":"ct","reportedAt":"2026-11-24T10:00:00Z",\
      "make":"Example Medical","model":"Scan 64","serialNumber":"SN-0042",\
      "campus":"Campus Noord","commissioningDate":"2027-03-01",\
      "decommissioningDate":"2030-01-01","candidates":[{"midId":"MID-9912-3456-11",\
      "href":"http://x/1","status":"available","reported":true,"deliveries":1,\
      "contradictions":[{"code":"serialNumberDiffers","detail":"other","deliveryId":"v-1"}]}],\
      "contradictions":[{"code":"serialNumberLinked","detail":"linked",\
      "midId":"MID-9912-3456-11","deviceId":"d-2"}],"freeMidIds":2}""";
  private static final String ACCESS_REQUEST =
      """
      {"accessRequestId":"q-1","href":"http://x/1","organization":"AZ Voorbeeld Gent",\
      "userId":"u-1","userName":"Zoë Łukasz-D'Hondt","permissions":["requestMidIds"],\
      "validUntil":"2027-01-01T00:00:00Z","reason":"Radiology","status":"granted",\
      "requestedAt":"2026-11-24T10:00:00Z","decision":{"decidedAt":"2026-11-25T10:00:00Z",\
      "delegationId":"g-1","permissions":["requestMidIds"],"validUntil":"2027-01-01T00:00:00Z",\
      "reason":"For a project"}}""";
  private static final String APP =
      """
      {"appId":"a-1","href":"http://x/1","name":"Voorbeeld","manufacturer":"Example",\
      "level":"m3Light","levelSince":"2024-01-01","website":"https://app.example/"}""";
  private static final String MODALITY =
      """
      {"modalityCode":"ct","href":"http://x/1","name":{"nl":"computertomografie","en":"CT"},\
      "display":"CT","inFancScope":true,"priorAuthorizationRequired":true,\
      "dicomModalities":["CT"],"emdnCode":"Z110306","snomedCtCode":"77477000"}""";
  private static final String EVENTS =
      """
      {"items":[{"auditEventId":"e-1","occurredAt":"2026-11-24T10:00:00Z","action":"midIdLinked",\
      "organization":"AZ Voorbeeld Gent","userId":"u-1","midId":"MID-9912-3456-11",\
      "deviceId":"d-1","delegationId":"g-1","accessRequestId":"q-1","traceId":"t-1"}],\
      "cursor":"c-1"}""";
  private static final String FANC =
      """
      {"items":[{"midId":"MID-9912-3456-11","href":"http://x/1","modality":"ct",\
      "operator":"AZ Voorbeeld Gent","status":"linked","campus":"Campus Noord",\
      "establishmentUnitNumber":"2012345678","fancEstablishmentNumber":"E-1",\
      "fancDeviceNumber":"X-00001","decommissioningDate":"2030-01-01",\
      "changedAt":"2026-11-24T10:00:00Z"}],"cursor":"c-1"}""";
  private static final String HISTORY =
      """
      {"items":[{"version":"1","event":"changed","changedAt":"2026-11-24T10:00:00Z",\
      "changedBy":"AZ Voorbeeld Gent",\
      "changes":[{"name":"campus","before":"Campus Noord","after":"Campus Zuid"}],\
      "warnings":[{"code":"changedAfterLink","detail":"later"}]}]}""";
  private static final String EXISTING =
      """
      {"items":[{"cadastreNumber":"K-1","outcome":"granted","midId":"MID-9912-3456-11",\
      "deviceId":"d-1","issues":[{"type":"urn:x","in":"body","name":"items[0]","detail":"why",\
      "value":[null,1]}]}]}""";
  private static final String SNAPSHOT =
      """
      {"snapshotId":"s-1","href":"http://x/1","createdAt":"2026-11-24T10:00:00Z","count":0,\
      "contentHref":"http://x/2","size":1,"sha256":"%s","signatureAlgorithm":"ed25519",\
      "signature":"%s==","keyId":"k-1"}"""
          .formatted("0".repeat(64), "A".repeat(86));
  private static final String PROBLEM_TYPE =
      """
      {"problemType":"midIdLinked","href":"http://x/1",\
      "type":"urn:problem-type:openmidid:midIdRegister:midIdLinked","title":"MID-ID linked",\
      "status":409,"description":{"nl":"gelinkt","en":"linked"}}""";

  /** The operations that map the 404 of the register to an empty result. */
  static final List<OperationCase> LOOKUPS =
      List.of(
          reads("midIds.find", REGISTRATION, c -> c.midIds().find(MID_ID)),
          reads("devices.find", DEVICE, c -> c.devices().find("d-1")),
          reads("devices.history", HISTORY, c -> c.devices().history("d-1").toList()),
          reads("deliveries.find", DELIVERY, c -> c.deliveries().find("v-1")),
          reads("links.find", LINK, c -> c.links().find(MID_ID)),
          reads("billingNumbers.find", BILLING_NUMBER, c -> c.billingNumbers().find(MID_ID)),
          reads(
              "deviceTimelines.find",
              TimelineOperationsTest.TIMELINE,
              c -> c.deviceTimelines().find(MID_ID)),
          reads("documents.find", DOCUMENT, c -> c.documents().find("o-1")),
          reads("delegations.find", DELEGATION, c -> c.delegations().find("g-1")),
          reads("accessRequests.find", ACCESS_REQUEST, c -> c.accessRequests().find("q-1")),
          reads("snapshots.latest", SNAPSHOT, c -> c.snapshots().latest()),
          reads("mHealthApps.find", APP, c -> c.mHealthApps().find("a-1")),
          reads("modalities.find", MODALITY, c -> c.modalities().find(Modality.CT)),
          reads("problemTypes.find", PROBLEM_TYPE, c -> c.problemTypes().find("midIdLinked")),
          new OperationCase("documents.withdraw", 204, "", c -> c.documents().withdraw("o-1")),
          new OperationCase("delegations.withdraw", 204, "", c -> c.delegations().withdraw("g-1")));

  private static final List<OperationCase> OTHERS =
      List.of(
          reads(
              "midIds.findAll",
              BatchFixture.body(List.of(REGISTRATION), List.of()),
              c -> c.midIds().findAll(List.of(MID_ID))),
          reads("midIds.list", page(REGISTRATION), c -> list(c.midIds().list(MidIdFilter.all()))),
          reads(
              "midIds.overview",
              """
              {"modalities":[{"modality":"ct","granted":3,"available":1,"linked":2}]}""",
              c -> c.midIds().overview()),
          reads("devices.list", page(DEVICE), c -> list(c.devices().list(DeviceFilter.all()))),
          reads("deliveries.list", page(DELIVERY), c -> list(c.deliveries().list())),
          reads("links.unlinkedDevices", page(UNLINKED), c -> list(unlinked(c).stream())),
          reads("deviceTimelines.list", TIMELINES, c -> list(c.deviceTimelines().list())),
          reads(
              "deviceTimelines.withBillingNumber",
              TIMELINES,
              c -> c.deviceTimelines().withBillingNumber("34", LocalDate.of(2025, 3, 3))),
          reads(
              "deviceTimelines.directory",
              TIMELINES,
              c -> c.deviceTimelines().directory().timelines()),
          reads("documents.list", page(DOCUMENT), c -> list(c.documents().list())),
          reads(
              "existingDevices.notice",
              page(GRANTED),
              c -> list(c.existingDevices().notice().stream())),
          reads("delegations.list", page(DELEGATION), c -> list(c.delegations().list())),
          reads("accessRequests.list", page(ACCESS_REQUEST), c -> list(c.accessRequests().list())),
          reads("fanc.list", FANC, c -> list(c.fanc().list())),
          reads("fanc.changes", FANC, c -> c.fanc().changes()),
          reads(
              "fanc.institutionDelegations",
              page(
                  """
                  {"delegationId":"g-1","operator":"AZ Voorbeeld Gent",\
                  "institution":"Voorbeeld Controle","validUntil":"2027-01-01T00:00:00Z"}"""),
              c -> list(c.fanc().institutionDelegations().stream())),
          reads("auditEvents.list", EVENTS, c -> list(c.auditEvents().list())),
          reads("auditEvents.page", EVENTS, c -> c.auditEvents().page()),
          reads("modalities.list", page(MODALITY), c -> c.modalities().list()),
          reads("mHealthApps.list", page(APP), c -> list(c.mHealthApps().list())),
          reads("health", "{\"status\":\"UP\"}", MidIdClient::health),
          reads(
              "access",
              """
              {"organization":"Voorbeeld Controle","userId":"u-1","role":"recognisedInstitution",\
              "extent":"own","operators":["AZ Voorbeeld Gent"]}""",
              MidIdClient::access),
          reads(
              "register",
              """
              {"environment":"test","formatName":"provisional","formatStatus":"provisional"}""",
              MidIdClient::register),
          reads(
              "devices.change",
              DEVICE,
              c ->
                  c.devices()
                      .change("d-1", "4", DeviceChange.builder().campus("Campus Noord").build())),
          reads(
              "billingNumbers.end",
              BILLING_NUMBER,
              c -> c.billingNumbers().end(MID_ID, LocalDate.of(2028, 2, 29))),
          reads(
              "existingDevices.grant",
              EXISTING,
              c ->
                  c.existingDevices()
                      .grant(
                          List.of(
                              ExistingDevice.of(
                                  "K-1", "AZ", Modality.CT, LocalDate.of(2019, 5, 1))))),
          reads(
              "notificationFiles.submit",
              """
              {"fileName":"111-CT1-2026-MELDING_TOESTEL","operator":"AZ Voorbeeld Gent",\
              "items":[{"sheet":"CT","line":2,"outcome":"changed","midId":"MID-9912-3456-11",\
              "deviceId":"d-1","changes":[{"name":"campus","before":"Noord","after":"Zuid"}],\
              "warnings":[{"code":"lateNotification","detail":"late"}],\
              "issues":[{"type":"urn:x","name":"campus","detail":"why"}]}],\
              "columns":[{"sheet":"CT","cell":"A1","header":"MID-ID","field":"midId"}],\
              "notes":[{"code":"hiddenRows","count":1,"sheet":"CT","place":"7","unread":false,\
              "detail":"read"}]}""",
              c ->
                  c.notificationFiles()
                      .submit(
                          new NotificationFile(
                              "111-CT1-2026-MELDING_TOESTEL", new byte[] {1}, Optional.empty()))),
          creates("midIds.request", REGISTRATION, c -> c.midIds().request(Modality.CT)),
          creates(
              "devices.report",
              DEVICE,
              c -> c.devices().report(UUID.randomUUID(), CadastreTest.report())),
          creates(
              "deliveries.report",
              DELIVERY,
              c ->
                  c.deliveries()
                      .report(
                          new DeliveryReport(
                              MID_ID,
                              "AZ Voorbeeld Gent",
                              Modality.CT,
                              "Example Medical",
                              "Scan 64",
                              "SN-0042",
                              LocalDate.of(2027, 2, 1),
                              Optional.empty()))),
          creates("links.link", LINK, c -> c.links().link(MID_ID, "d-1")),
          creates(
              "billingNumbers.assign",
              BILLING_NUMBER,
              c -> c.billingNumbers().assign(MID_ID, "B/1")),
          creates("documents.add", DOCUMENT, c -> c.documents().add(document(UUID.randomUUID()))),
          creates(
              "delegations.give",
              DELEGATION,
              c ->
                  c.delegations()
                      .give(DelegationRequest.of("u-1", DelegationPermission.REQUEST_MID_IDS))),
          creates(
              "accessRequests.submit",
              ACCESS_REQUEST,
              c ->
                  c.accessRequests()
                      .submit(
                          AccessRequestSubmission.of(
                              "Radiology", DelegationPermission.REQUEST_MID_IDS))),
          creates(
              "accessRequests.decide",
              ACCESS_REQUEST,
              c ->
                  c.accessRequests()
                      .decide("q-1", AccessDecision.grant(DelegationPermission.REQUEST_MID_IDS))));

  private static PagedList<UnlinkedDevice> unlinked(MidIdClient client) {
    return client.links().unlinkedDevices();
  }

  static DocumentRequest document(UUID reference) {
    return new DocumentRequest(
        reference,
        MID_ID,
        DocumentKind.LICENSE,
        "Vergunning Campus Noord",
        LocalDate.of(2026, 10, 1),
        "FANC",
        "0".repeat(64),
        URI.create("https://documents.example/license.pdf"));
  }

  /** Returns a client with a long timeout: these tests concern the responses, not their time. */
  static MidIdClient client(SocketServer server) {
    return builder(server).build();
  }

  static MidIdClient.Builder builder(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(20));
  }

  static Stream<OperationCase> all() {
    return Stream.concat(LOOKUPS.stream(), OTHERS.stream());
  }

  private static OperationCase reads(String name, String body, Function<MidIdClient, Object> call) {
    return new OperationCase(name, 200, body, call);
  }

  private static OperationCase creates(
      String name, String body, Function<MidIdClient, Object> call) {
    return new OperationCase(name, 201, body, call);
  }

  private static String page(String item) {
    return "{\"items\":[" + item + "]}";
  }

  private static Object list(Stream<?> items) {
    return items.toList();
  }

  /** The name in reports. */
  @Override
  public String toString() {
    return name;
  }
}
