package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A register with callers for all participants in the procedure. */
public final class ProcedureFixture implements AutoCloseable {
  public static final String OPERATOR = "AZ Voorbeeld Gent";
  public static final String SUPPLIER = "Voorbeeld Imaging NV";

  public final ReferenceRegister register;
  public final RegisterCaller operator;
  public final RegisterCaller otherOperator;
  public final RegisterCaller supplier;
  public final RegisterCaller health;
  public final RegisterCaller riziv;

  public ProcedureFixture(ReferenceRegister register) {
    this.register = register;
    operator = RegisterCaller.as(Role.OPERATOR, register, OPERATOR);
    otherOperator = RegisterCaller.as(Role.OPERATOR, register, "CHU Exemple Liège");
    supplier = RegisterCaller.as(Role.SUPPLIER, register, SUPPLIER);
    health = RegisterCaller.as(Role.FPS_HEALTH, register, "FOD Volksgezondheid");
    riziv = RegisterCaller.as(Role.RIZIV, register, "RIZIV");
  }

  /** Returns the day in Belgium so many years from now. */
  public static String inYears(int years) {
    return LocalDate.now(ZoneId.of("Europe/Brussels")).plusYears(years).toString();
  }

  /** Returns the complete report of a device of the operator. */
  public static Map<String, Object> device(String midId, String modality) {
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
    body.put("commissioningDate", inYears(1));
    if (modality.equals("ct") || modality.equals("spectCt")) {
      body.put("priorAuthorizationDate", "2019-09-15");
    }
    return body;
  }

  /** Returns the complete report of a delivery to the operator. */
  public static Map<String, Object> delivery(String midId, String modality) {
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

  public static String json(Map<String, ?> body) {
    return new JsonMapper().writeValueAsString(body);
  }

  public ApiResponse report(Map<String, ?> device) {
    return operator.post("/devices", json(device));
  }

  /** Reports a device and returns its id. */
  public String reported(String midId, String modality) {
    ApiResponse response = report(device(midId, modality));
    if (response.status() != 201) {
      throw new AssertionError(response.toString());
    }
    return response.json().get("deviceId").stringValue();
  }

  /** Returns the id of the device that was reported with an identifier. */
  public String deviceId(String midId) {
    return operator.get("/devices?midId=" + midId).json().at("/items/0/deviceId").stringValue();
  }

  /** Changes a device in the cadastre. */
  public void change(String deviceId, String patch) {
    String etag = operator.get("/devices/" + deviceId).header("ETag");
    ApiResponse response = operator.patch("/devices/" + deviceId, etag, patch);
    if (response.status() != 200) {
      throw new AssertionError(response.toString());
    }
  }

  /** Changes a device that was just reported, and returns the response without asserting it. */
  public ApiResponse change(ApiResponse reported, String etag, String patch) {
    return operator.patch(path(reported), etag, patch);
  }

  /** Returns the path of a created resource, below the base path of the API. */
  public String path(ApiResponse made) {
    return made.header("Location").substring(register.baseUrl().toString().length());
  }

  public ApiResponse link(String midId, String deviceId) {
    return health.post("/links", json(Map.of("midId", midId, "deviceId", deviceId)));
  }

  /** Reports a device, links its identifier to it and returns the identifier. */
  public String linked(Map<String, Object> device) {
    String midId = operator.grantNew("mri");
    device.put("midId", midId);
    ApiResponse response = link(midId, report(device).json().get("deviceId").stringValue());
    if (response.status() != 201) {
      throw new AssertionError(response.toString());
    }
    return midId;
  }

  public ApiResponse bill(String midId, String number) {
    return riziv.post("/billingNumbers", json(Map.of("midId", midId, "billingNumber", number)));
  }

  @Override
  public void close() {
    register.close();
  }
}
