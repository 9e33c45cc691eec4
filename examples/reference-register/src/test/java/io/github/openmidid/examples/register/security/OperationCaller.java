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
          entry(
              "grantExistingDevices",
              (world, calls) -> calls.post("/existingDevices", world.existingDevice())),
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
          entry("listFancDevices", (world, calls) -> calls.get("/fancDevices?pageSize=1000")),
          entry(
              "listInstitutionDelegations",
              (world, calls) -> calls.get("/institutionDelegations?pageSize=1000")),
          entry("listAuditEvents", (world, calls) -> calls.get("/auditEvents?pageSize=1000")),
          entry("getLatestSnapshot", (world, calls) -> calls.get("/snapshots/latest")),
          entry("downloadSnapshot", OperationCaller::download),
          entry("listHealthApps", (world, calls) -> calls.get("/healthApps")),
          entry("getHealthApp", (world, calls) -> calls.get("/healthApps/made-up-herz")),
          entry("listModalities", (world, calls) -> calls.get("/refData/modalities")),
          entry("getModality", (world, calls) -> calls.get("/refData/modalities/ct")),
          entry(
              "getProblemType", (world, calls) -> calls.get("/refData/problemTypes/midIdLinked")));

  /** The places of the page that show data of one operator. */
  static final Map<String, Function<AccessFixture, String>> PLACES =
      Map.of(
          "pageStart", world -> "/en",
          "pageMidId", world -> "/en/midIds/" + world.midId,
          "pageMidIdDevice", world -> "/en/midIds/" + world.midId + "/device",
          "pageNotifications", world -> "/en/notifications",
          "pageMidIdLabel", world -> "/en/midIds/" + world.midId + "/label.pdf");

  private OperationCaller() {}

  private static ApiResponse link(AccessFixture world, RegisterCaller calls) {
    String midId = world.freshMidId();
    return calls.post("/links", AccessFixture.link(midId, world.freshDevice(midId)));
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
      case "queryMidIds" -> "\"midId\":\"" + world.midId + '"'; // not in notFound
      default -> world.midId;
    };
  }
}
