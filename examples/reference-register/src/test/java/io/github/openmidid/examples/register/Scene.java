package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.security.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A register with callers for all participants in the procedure. */
final class Scene implements AutoCloseable {
  static final String OPERATOR = "AZ Voorbeeld Gent";
  static final String SUPPLIER = "Voorbeeld Imaging NV";

  final ReferenceRegister register;
  final Calls operator;
  final Calls otherOperator;
  final Calls supplier;
  final Calls health;
  final Calls riziv;

  Scene(ReferenceRegister register) {
    this.register = register;
    operator = Calls.as(Role.OPERATOR, register, OPERATOR);
    otherOperator = Calls.as(Role.OPERATOR, register, "CHU Exemple Liège");
    supplier = Calls.as(Role.SUPPLIER, register, SUPPLIER);
    health = Calls.as(Role.FPS_HEALTH, register, "FOD Volksgezondheid");
    riziv = Calls.as(Role.RIZIV, register, "RIZIV");
  }

  /** Returns the complete report of a device of the operator. */
  static Map<String, Object> device(String midId, String modality) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("midId", midId);
    body.put("operator", OPERATOR);
    body.put("modality", modality);
    body.put("make", "Example Medical");
    body.put("model", "Scan 64");
    body.put("serialNumber", "SN-0042");
    body.put("use", "clinical");
    body.put("campus", "Campus Noord");
    body.put("commissioningDate", "2099-03-01");
    if (modality.equals("ct") || modality.equals("spectCt")) {
      body.put("priorAuthorizationDate", "2026-09-15");
    }
    return body;
  }

  /** Returns the complete report of a delivery to the operator. */
  static Map<String, Object> delivery(String midId, String modality) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("midId", midId);
    body.put("operator", OPERATOR);
    body.put("modality", modality);
    body.put("make", "Example Medical");
    body.put("model", "Scan 64");
    body.put("serialNumber", "SN-0042");
    body.put("installedOn", "2026-11-20");
    return body;
  }

  static String json(Map<String, ?> body) {
    return new JsonMapper().writeValueAsString(body);
  }

  Answer report(Map<String, ?> device) {
    return operator.post("/devices", json(device));
  }

  /** Reports a device and returns its id. */
  String reported(String midId, String modality) {
    Answer answer = report(device(midId, modality));
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return answer.json().get("deviceId").stringValue();
  }

  /** Returns the id of the device that was reported with an identifier. */
  String deviceId(String midId) {
    return operator.get("/devices?midId=" + midId).json().at("/items/0/deviceId").stringValue();
  }

  /** Changes a device in the cadastre. */
  void change(String deviceId, String patch) {
    String etag = operator.get("/devices/" + deviceId).header("ETag");
    Answer answer = operator.patch("/devices/" + deviceId, etag, patch);
    if (answer.status() != 200) {
      throw new AssertionError(answer.toString());
    }
  }

  /** Changes a device that was just reported, and returns the response without asserting it. */
  Answer change(Answer reported, String etag, String patch) {
    return operator.patch(path(reported), etag, patch);
  }

  /** Returns the path of a created resource, below the base path of the API. */
  String path(Answer made) {
    return made.header("Location").substring(register.baseUrl().toString().length());
  }

  Answer link(String midId, String deviceId) {
    return health.post("/links", json(Map.of("midId", midId, "deviceId", deviceId)));
  }

  /** Reports a device, links its identifier to it and returns the identifier. */
  String linked(Map<String, Object> device) {
    String midId = operator.grantNew("mri");
    device.put("midId", midId);
    Answer answer = link(midId, report(device).json().get("deviceId").stringValue());
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return midId;
  }

  Answer bill(String midId, String number) {
    return riziv.post("/billingNumbers", json(Map.of("midId", midId, "billingNumber", number)));
  }

  @Override
  public void close() {
    register.close();
  }
}
