package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.client.SocketServer.Request;
import java.util.List;
import java.util.Map;

/** The problem document of a register for an unknown resource. */
final class NotFound {
  static final String PROBLEM = "application/problem+json";

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("midIds", "midId"),
          Map.entry("devices", "deviceId"),
          Map.entry("deliveries", "deliveryId"),
          Map.entry("links", "midId"),
          Map.entry("billingNumbers", "midId"),
          Map.entry("deviceTimelines", "midId"),
          Map.entry("documents", "documentId"),
          Map.entry("delegations", "delegationId"),
          Map.entry("accessRequests", "accessRequestId"),
          Map.entry("snapshots", "snapshotId"),
          Map.entry("healthApps", "appId"),
          Map.entry("modalities", "modalityCode"),
          Map.entry("problemTypes", "problemType"));

  private NotFound() {}

  static String of(MidId midId) {
    return of("midId", midId.toString());
  }

  /** Returns the document for the resource that the request looks up. */
  static String of(Request request) {
    List<String> path = List.of(request.target().split("\\?", 2)[0].split("/"));
    int last = path.size() - 1;
    // …/devices/d-1/history and …/snapshots/s-1/content have one segment more
    int at = PARAMETERS.containsKey(path.get(last - 1)) ? last : last - 1;
    return of(PARAMETERS.get(path.get(at - 1)), path.get(at));
  }

  static String of(String name, String value) {
    return problem(
        404,
        "urn:problem-type:belgif:resourceNotFound",
        """
        [{"type":"urn:problem-type:belgif:input-validation:referencedResourceNotFound","in":"path",\
        "name":"%s","value":"%s"}]"""
            .formatted(name, value));
  }

  /** Returns any other problem document. */
  static String problem(int status, String type, String issues) {
    return "{\"type\":\"%s\",\"title\":\"x\",\"status\":%d,\"issues\":%s}"
        .formatted(type, status, issues);
  }

  static byte[] response(Request request) {
    return SocketServer.response(404, PROBLEM, of(request));
  }
}
