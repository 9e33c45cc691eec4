package io.github.openmidid.client.testing;

import io.github.openmidid.client.access.DelegationPermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of the contract that the test double performs. */
enum TestOperation {
  GET_REGISTER("getRegister", "GET", Callers.ALL),
  GET_ACCESS("getAccess", "GET", Callers.ALL),
  GET_HEALTH("getHealth", "GET", Callers.ALL),
  LIST_MODALITIES("listModalities", "GET", Callers.ALL),
  GET_MODALITY("getModality", "GET", Callers.ALL),
  LIST_HEALTH_APPS("listHealthApps", "GET", Callers.ALL),
  GET_HEALTH_APP("getHealthApp", "GET", Callers.ALL),
  LIST_HEALTH_APP_HISTORY("listHealthAppHistory", "GET", Callers.ALL),
  LIST_CARE_PROCESSES("listCareProcesses", "GET", Callers.ALL),
  GET_MID_ID("getMidId", "GET", Callers.CONSULTING_MID_IDS),
  QUERY_MID_IDS("queryMidIds", "POST", Callers.CONSULTING_MID_IDS),
  LIST_MID_IDS("listMidIds", "GET", Callers.CONSULTING_MID_IDS),
  GET_MID_ID_OVERVIEW("getMidIdOverview", "GET", Callers.CONSULTING_MID_IDS),
  REQUEST_MID_ID("requestMidId", "POST", Callers.OPERATORS, GET_MID_ID),
  GET_DEVICE("getDevice", "GET", Callers.CONSULTING_DEVICES),
  LIST_DEVICES("listDevices", "GET", Callers.CONSULTING_DEVICES),
  LIST_DEVICE_HISTORY("listDeviceHistory", "GET", Callers.CONSULTING_DEVICES),
  REPORT_DEVICE("reportDevice", "POST", Callers.REPORTING_DEVICES, GET_DEVICE),
  CHANGE_DEVICE("changeDevice", "PATCH", Callers.REPORTING_DEVICES),
  GET_DELIVERY("getDelivery", "GET", Callers.CONSULTING_DELIVERIES),
  LIST_DELIVERIES("listDeliveries", "GET", Callers.CONSULTING_DELIVERIES),
  REPORT_DELIVERY("reportDelivery", "POST", EnumSet.of(Participant.SUPPLIER), GET_DELIVERY),
  GET_LINK("getLink", "GET", Callers.CONSULTING_DEVICES),
  LINK_MID_ID("linkMidId", "POST", EnumSet.of(Participant.FPS_HEALTH), GET_LINK),
  GET_BILLING_NUMBER("getBillingNumber", "GET", Callers.CONSULTING_DEVICES),
  ASSIGN_BILLING_NUMBER(
      "assignBillingNumber", "POST", EnumSet.of(Participant.RIZIV), GET_BILLING_NUMBER),
  END_BILLING_NUMBER("endBillingNumber", "POST", EnumSet.of(Participant.RIZIV)),
  GET_DEVICE_TIMELINE("getDeviceTimeline", "GET", Callers.CONSULTING_DEVICES),
  LIST_DEVICE_TIMELINES("listDeviceTimelines", "GET", Callers.CONSULTING_DEVICES),
  GET_DELEGATION("getDelegation", "GET", Callers.ADMINISTRATORS),
  LIST_DELEGATIONS("listDelegations", "GET", Callers.ADMINISTRATORS),
  DELEGATE_ACCESS("delegateAccess", "POST", Callers.ADMINISTRATORS, GET_DELEGATION),
  WITHDRAW_DELEGATION("withdrawDelegation", "DELETE", Callers.ADMINISTRATORS),
  LIST_FANC_DEVICES("listFancDevices", "GET", EnumSet.of(Participant.FANC)),
  LIST_INSTITUTION_DELEGATIONS("listInstitutionDelegations", "GET", EnumSet.of(Participant.FANC)),
  LIST_AUDIT_EVENTS("listAuditEvents", "GET", Callers.AUDITING);

  private final String id;
  private final String method;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Participant> participants;

  private final @Nullable TestOperation read;

  TestOperation(String id, String method, Set<Participant> participants) {
    this(id, method, participants, null);
  }

  /** Creates an operation that creates a resource, which another operation reads. */
  TestOperation(
      String id, String method, Set<Participant> participants, @Nullable TestOperation read) {
    this.id = id;
    this.method = method;
    this.participants = participants;
    this.read = read;
  }

  /** Returns the operation with this id of the contract. */
  static TestOperation of(String id) {
    return Arrays.stream(values())
        .filter(operation -> operation.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not an operation that the test client performs, such as getMidId: " + id));
  }

  /** Returns the operation id of the contract. */
  String id() {
    return id;
  }

  String method() {
    return method;
  }

  boolean isAllowedTo(Participant participant) {
    return participants.contains(participant);
  }

  /** Returns the permission by which an institution sees the data of an operator. */
  DelegationPermission permission() {
    return participants.equals(Callers.CONSULTING_DEVICES)
        ? DelegationPermission.CONSULT_DEVICES
        : DelegationPermission.CONSULT_MID_IDS;
  }

  /** Returns whether it changes data at the register. */
  boolean isChange() {
    return !method.equals("GET") && this != QUERY_MID_IDS;
  }

  /**
   * Returns the operation that reads the resource that this one has created; null if it creates
   * none.
   */
  @Nullable TestOperation read() {
    return read;
  }

  /** The participants by their scopes. */
  private static final class Callers {
    private static final Set<Participant> ALL = EnumSet.allOf(Participant.class);
    private static final Set<Participant> ADMINISTRATORS =
        EnumSet.of(Participant.LOCAL_ADMINISTRATOR);
    private static final Set<Participant> OPERATORS =
        EnumSet.of(Participant.OPERATOR, Participant.LOCAL_ADMINISTRATOR);
    private static final Set<Participant> CONSULTING_MID_IDS =
        EnumSet.complementOf(EnumSet.of(Participant.FANC));
    private static final Set<Participant> REPORTING_DEVICES =
        EnumSet.of(Participant.OPERATOR, Participant.LOCAL_ADMINISTRATOR, Participant.FPS_HEALTH);
    private static final Set<Participant> CONSULTING_DEVICES =
        EnumSet.complementOf(EnumSet.of(Participant.FANC, Participant.SUPPLIER));
    private static final Set<Participant> CONSULTING_DELIVERIES =
        EnumSet.complementOf(
            EnumSet.of(Participant.FANC, Participant.RIZIV, Participant.RECOGNISED_INSTITUTION));
    private static final Set<Participant> AUDITING =
        EnumSet.of(Participant.LOCAL_ADMINISTRATOR, Participant.FPS_HEALTH);
  }
}
