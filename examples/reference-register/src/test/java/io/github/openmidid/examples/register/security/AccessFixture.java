package io.github.openmidid.examples.register.security;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An operator and its supplier with data of each kind, for the access table. */
final class AccessFixture {
  static final String MODALITY = "pet";

  final String operatorName;
  private final RegisterCaller operator;
  private final RegisterCaller administrator;
  private final RegisterCaller supplier;
  private final RegisterCaller health;
  private final RegisterCaller riziv;
  final String midId;
  final String deviceId;
  final String deliveryId;
  final String delegationId;
  final String documentId;
  final String existingMidId;
  final String unlinkedMidId;
  final String accessRequestId;
  private final ReferenceRegister register;

  AccessFixture(ReferenceRegister register, String operatorName, String supplierName) {
    this.register = register;
    this.operatorName = operatorName;
    operator = RegisterCaller.as(Role.OPERATOR, register, operatorName);
    administrator = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, operatorName);
    supplier = RegisterCaller.as(Role.SUPPLIER, register, supplierName);
    health = RegisterCaller.as(Role.FPS_HEALTH, register, "FPS Health");
    riziv = RegisterCaller.as(Role.RIZIV, register, "RIZIV");
    midId = freshMidId();
    deliveryId = made(supplier.post("/deliveries", delivery(midId)), "deliveryId");
    deviceId = freshDevice(midId);
    made(health.post("/links", link(midId, deviceId)), "midId");
    made(riziv.post("/billingNumbers", bill(midId)), "midId");
    delegationId = freshDelegation();
    documentId = freshDocument();
    existingMidId =
        health.post("/existingDevices", existingDevice()).json().at("/items/0/midId").stringValue();
    unlinkedMidId = freshMidId();
    freshDevice(unlinkedMidId);
    accessRequestId = freshAccessRequest();
  }

  String freshMidId() {
    return operator.grantNew(MODALITY);
  }

  String freshDevice(String midId) {
    return made(operator.post("/devices", device(midId)), "deviceId");
  }

  String freshLinked() {
    String fresh = freshMidId();
    made(health.post("/links", link(fresh, freshDevice(fresh))), "midId");
    return fresh;
  }

  String freshBilled() {
    return made(riziv.post("/billingNumbers", bill(freshLinked())), "midId");
  }

  String freshDelegation() {
    return made(administrator.post("/delegations", delegation()), "delegationId");
  }

  /** Adds a document of the supplier about the device that it has delivered. */
  String freshDocument() {
    return made(supplier.post("/documents", document()), "documentId");
  }

  String document() {
    return json(ProcedureFixture.document(midId));
  }

  String notice() {
    return "/existingDeviceNotices" + noticeQuery();
  }

  String noticeQuery() {
    return "?operator=" + URLEncoder.encode(operatorName, StandardCharsets.UTF_8);
  }

  /** Submits the access request of a person who has none yet. */
  String freshAccessRequest() {
    RegisterCaller person =
        RegisterCaller.asPerson(register, operatorName, UUID.randomUUID().toString());
    return made(person.post("/accessRequests", accessRequest()), "accessRequestId");
  }

  static String accessRequest() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("permissions", List.of("consultMidIds"));
    body.put("reason", "Radiology");
    return json(body);
  }

  static String refusal() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("outcome", "refused");
    body.put("reason", "Not of this department");
    return json(body);
  }

  /** Delegates access to the identifiers and devices of the operator for a day. */
  void delegateTo(String institution) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("institution", institution);
    body.put("permissions", List.of("consultMidIds", "consultDevices"));
    body.put("validUntil", Instant.now().plus(Duration.ofDays(1)).toString());
    made(administrator.post("/delegations", json(body)), "delegationId");
  }

  String snapshotId() {
    return health.get("/snapshots/latest").json().get("snapshotId").stringValue();
  }

  private static String made(ApiResponse response, String name) {
    if (response.status() != 201) {
      throw new AssertionError(response.toString());
    }
    return response.json().get(name).stringValue();
  }

  String device(String midId) {
    Map<String, Object> body = ProcedureFixture.device(midId, MODALITY);
    body.put("operator", operatorName);
    return json(body);
  }

  String delivery(String midId) {
    Map<String, Object> body = ProcedureFixture.delivery(midId, MODALITY);
    body.put("operator", operatorName);
    return json(body);
  }

  static String link(String midId, String deviceId) {
    return json(Map.of("midId", midId, "deviceId", deviceId));
  }

  static String bill(String midId) {
    return json(Map.of("midId", midId, "billingNumber", "B-" + UUID.randomUUID()));
  }

  static String delegation() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("userId", "u-1");
    body.put("permissions", List.of("consultMidIds"));
    return json(body);
  }

  String notificationFile() {
    String csv = "MID-ID;Campus\n" + midId + ";Campus Zuid\n";
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    return json(
        Map.of(
            "fileName",
            operatorName
                + "-PET-"
                + LocalDate.now(ZoneId.of("Europe/Brussels")).getYear()
                + "-MELDING_TOESTEL.csv",
            "content",
            Base64.getEncoder().encodeToString(content)));
  }

  String existingDevice() {
    Map<String, Object> row =
        Map.of(
            "cadastreNumber",
            UUID.randomUUID().toString(),
            "operator",
            operatorName,
            "modality",
            MODALITY,
            "registeredOn",
            "2020-01-01");
    return json(Map.of("items", List.of(row)));
  }
}
