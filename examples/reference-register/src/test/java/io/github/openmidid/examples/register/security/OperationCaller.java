package io.github.openmidid.examples.register.security;

import static java.util.Map.entry;

import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Calls each operation of the contract for data of one operator; an operation that changes data
 * gets its own.
 */
final class OperationCaller {
  static final Map<String, BiFunction<AccessFixture, RegisterCaller, ApiResponse>> ALL =
      Map.ofEntries(
          entry("getRegister", (world, calls) -> calls.get("/register")),
          entry("getAccess", (world, calls) -> calls.get("/access")),
          entry("getHealth", (world, calls) -> calls.get("/health")),
          entry("requestMidId", (world, calls) -> calls.grant(UUID.randomUUID(), "ct")),
          entry("listMidIds", (world, calls) -> calls.get("/midIds?pageSize=1000")),
          entry(
              "queryMidIds",
              (world, calls) ->
                  calls.post("/midIds/query", "{\"midIds\":[\"" + world.midId + "\"]}")),
          entry("getMidIdOverview", (world, calls) -> calls.get("/midIds/overview")),
          entry("getMidId", (world, calls) -> calls.get("/midIds/" + world.midId)),
          entry(
              "reportDevice",
              (world, calls) -> calls.post("/devices", world.device(world.freshMidId()))),
          entry("listDevices", (world, calls) -> calls.get("/devices?pageSize=1000")),
          entry("getDevice", (world, calls) -> calls.get("/devices/" + world.deviceId)),
          entry(
              "changeDevice",
              (world, calls) ->
                  calls.patch(
                      "/devices/" + world.freshDevice(world.freshMidId()),
                      "\"1\"",
                      "{\"campus\":\"Campus Zuid\"}")),
          entry(
              "listDeviceHistory",
              (world, calls) -> calls.get("/devices/" + world.deviceId + "/history")),
          entry(
              "reportDelivery",
              (world, calls) -> calls.post("/deliveries", world.delivery(world.freshMidId()))),
          entry("listDeliveries", (world, calls) -> calls.get("/deliveries?pageSize=1000")),
          entry("getDelivery", (world, calls) -> calls.get("/deliveries/" + world.deliveryId)),
          entry("linkMidId", OperationCaller::link),
          entry("getLink", (world, calls) -> calls.get("/links/" + world.midId)),
          entry(
              "assignBillingNumber",
              (world, calls) ->
                  calls.post("/billingNumbers", AccessFixture.bill(world.freshLinked()))),
          entry("getBillingNumber", (world, calls) -> calls.get("/billingNumbers/" + world.midId)),
          entry("endBillingNumber", OperationCaller::endBillingNumber),
          entry(
              "listDeviceTimelines", (world, calls) -> calls.get("/deviceTimelines?pageSize=1000")),
          entry(
              "getDeviceTimeline", (world, calls) -> calls.get("/deviceTimelines/" + world.midId)),
          entry(
              "grantExistingDevices",
              (world, calls) -> calls.post("/existingDevices", world.existingDevice())),
          entry("getExistingDeviceNotice", (world, calls) -> calls.get(world.notice())),
          entry(
              "listUnlinkedDevices", (world, calls) -> calls.get("/unlinkedDevices?pageSize=1000")),
          entry("addDocument", (world, calls) -> calls.post("/documents", world.document())),
          entry("listDocuments", (world, calls) -> calls.get("/documents?pageSize=1000")),
          entry("getDocument", (world, calls) -> calls.get("/documents/" + world.documentId)),
          entry(
              "withdrawDocument",
              (world, calls) -> calls.delete("/documents/" + world.freshDocument())),
          entry(
              "submitNotificationFile",
              (world, calls) -> calls.post("/notificationFiles", world.notificationFile())),
          entry(
              "delegateAccess",
              (world, calls) -> calls.post("/delegations", AccessFixture.delegation())),
          entry("listDelegations", (world, calls) -> calls.get("/delegations?pageSize=1000")),
          entry("getDelegation", (world, calls) -> calls.get("/delegations/" + world.delegationId)),
          entry(
              "withdrawDelegation",
              (world, calls) -> calls.delete("/delegations/" + world.freshDelegation())),
          entry(
              "requestAccess",
              (world, calls) -> calls.post("/accessRequests", AccessFixture.accessRequest())),
          entry("listAccessRequests", (world, calls) -> calls.get("/accessRequests?pageSize=1000")),
          entry(
              "getAccessRequest",
              (world, calls) -> calls.get("/accessRequests/" + world.accessRequestId)),
          entry(
              "decideAccessRequest",
              (world, calls) ->
                  calls.post(
                      "/accessRequests/" + world.freshAccessRequest() + "/decision",
                      AccessFixture.refusal())),
          entry("listFancDevices", (world, calls) -> calls.get("/fancDevices?pageSize=1000")),
          entry(
              "listInstitutionDelegations",
              (world, calls) -> calls.get("/institutionDelegations?pageSize=1000")),
          entry("listAuditEvents", (world, calls) -> calls.get("/auditEvents?pageSize=1000")),
          entry("getLatestSnapshot", (world, calls) -> calls.get("/snapshots/latest")),
          entry("downloadSnapshot", OperationCaller::download),
          entry("listHealthApps", (world, calls) -> calls.get("/healthApps")),
          entry("getHealthApp", (world, calls) -> calls.get("/healthApps/made-up-herz")),
          entry(
              "listHealthAppHistory",
              (world, calls) -> calls.get("/healthApps/made-up-herz/history")),
          entry("listCareProcesses", (world, calls) -> calls.get("/careProcesses")),
          entry("listModalities", (world, calls) -> calls.get("/refData/modalities")),
          entry("getModality", (world, calls) -> calls.get("/refData/modalities/ct")),
          entry(
              "getProblemType", (world, calls) -> calls.get("/refData/problemTypes/midIdLinked")));

  /** The places of the page that show data of one operator. */
  static final Map<String, Function<AccessFixture, String>> PLACES =
      Map.ofEntries(
          entry("pageStart", world -> "/en"),
          entry("pageAccessRequests", world -> "/en/accessRequests"),
          entry("pageAccessRequest", world -> "/en/accessRequests/" + world.accessRequestId),
          entry("pageApps", world -> "/en/apps"),
          entry("pageApp", world -> "/en/apps/nothing"),
          entry("pageCareProcesses", world -> "/en/careProcesses"),
          entry("pageAppLevels", world -> "/en/appLevels"),
          entry("pageDeliveries", world -> "/en/deliveries"),
          entry("pageFancDevices", world -> "/en/fancDevices"),
          entry("pageLink", world -> "/en/links/" + world.midId),
          entry("pageBillingNumber", world -> "/en/billingNumbers/" + world.midId),
          entry("pageBillingNumberEnd", world -> "/en/billingNumbers/" + world.midId + "/end"),
          entry("pageDelegations", world -> "/en/delegations"),
          entry("pageDelegation", world -> "/en/delegations/" + world.delegationId),
          entry("pageNotice", world -> "/en/notice" + world.noticeQuery()),
          entry("pageNoticeCsv", world -> "/en/notice.csv" + world.noticeQuery()),
          entry("pageUnlinkedDevices", world -> "/en/unlinkedDevices"),
          entry("pageDocuments", world -> "/en/documents?midId=" + world.midId),
          entry("pageMidIdDevice", world -> "/en/midIds/" + world.midId + "/device"),
          entry("pageNotifications", world -> "/en/notifications"),
          entry("pageMidId", world -> "/en/midIds/" + world.midId),
          entry("pageMidIdLabel", world -> "/en/midIds/" + world.midId + "/label.pdf"));

  private OperationCaller() {}

  private static ApiResponse link(AccessFixture world, RegisterCaller calls) {
    String midId = world.freshMidId();
    return calls.post("/links", AccessFixture.link(midId, world.freshDevice(midId)));
  }

  private static ApiResponse endBillingNumber(AccessFixture world, RegisterCaller calls) {
    return calls.post(
        "/billingNumbers/" + world.freshBilled() + "/end", "{\"validUntil\":\"2030-01-01\"}");
  }

  /**
   * Downloads the latest snapshot of the caller; one of another caller, by its id, if it has none.
   */
  private static ApiResponse download(AccessFixture world, RegisterCaller calls) {
    ApiResponse latest = calls.get("/snapshots/latest");
    String id =
        latest.status() == 200 ? latest.json().get("snapshotId").stringValue() : world.snapshotId();
    return calls.get("/snapshots/" + id + "/content");
  }

  /** Returns the text by which a response reveals data of this operator. */
  static String mark(String operation, AccessFixture world) {
    return switch (operation) {
      case "listDelegations" -> world.delegationId;
      case "listDocuments" -> world.documentId;
      case "getExistingDeviceNotice" -> world.existingMidId;
      case "listUnlinkedDevices" -> world.unlinkedMidId;
      case "listAccessRequests" -> world.accessRequestId;
      case "queryMidIds" -> "\"midId\":\"" + world.midId + '"'; // not in notFound
      default -> world.midId;
    };
  }
}
