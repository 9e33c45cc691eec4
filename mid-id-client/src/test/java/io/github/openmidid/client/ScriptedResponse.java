package io.github.openmidid.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A response that a register may send, and its meaning.
 *
 * @param kind how the operation ends if this is the last response
 * @param status the status of a rejection
 * @param provesNothingDone whether the response proves that the request changed nothing
 * @param next what the client does next, if it may send another request
 * @param sent the bytes that are sent
 * @param then what the server does afterwards
 */
record ScriptedResponse(
    String name,
    Kind kind,
    int status,
    boolean provesNothingDone,
    Next next,
    String sent,
    Then then) {
  enum Kind {
    DONE,
    REJECTED,
    UNAVAILABLE,
    PROTOCOL_ERROR
  }

  enum Next {
    NOTHING,
    SAME,
    READ
  }

  enum Then {
    GO_ON,
    CLOSE,
    RESET,
    WAIT
  }

  static final String PROBLEM = "application/problem+json";

  void write(OutputStream out, long millis) throws IOException, InterruptedException {
    out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    switch (then) {
      case GO_ON -> {}
      case CLOSE -> throw new IOException("closed");
      case RESET -> throw new SocketServer.Reset();
      default -> {
        Thread.sleep(millis);
        throw new IOException("silent for too long");
      }
    }
  }

  private static ScriptedResponse of(
      String name,
      Kind kind,
      int status,
      boolean provesNothingDone,
      Next next,
      byte[] bytes,
      Then then) {
    String sent = new String(bytes, StandardCharsets.ISO_8859_1);
    return new ScriptedResponse(name, kind, status, provesNothingDone, next, sent, then);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns the responses to a request that changes data. */
  static List<ScriptedResponse> toChange(CreationOperation operation) {
    List<ScriptedResponse> all = new ArrayList<>();
    byte[] good = good(operation, operation.success, operation.body(operation.id));
    all.add(ended("good", Kind.DONE, good));
    if (operation.success != 204) {
      String other = operation.mismatchedBody();
      all.add(protocolError("other", good(operation, operation.success, other)));
      all.add(protocolError("broken", good(operation, operation.success, "{\"midId\":")));
      all.add(protocolError("null", good(operation, operation.success, "null")));
      all.add(protocolError("empty", good(operation, operation.success, "")));
      all.add(protocolError("portal", SocketServer.response(operation.success, "text/html", "x")));
    }
    all.addAll(broken(good));
    for (int status : new int[] {200, 201, 202, 204, 206, 299, 301, 302, 307, 308, 999}) {
      if (status != operation.success) {
        String body = status == 204 ? "" : operation.body(operation.id);
        all.add(protocolError("" + status, good(operation, status, body)));
      }
    }
    all.addAll(repetitions(operation));
    for (int status : new int[] {400, 401, 403, 409, 410, 412, 422}) {
      all.add(rejected(status, true, Next.NOTHING));
    }
    for (int status : new int[] {401, 422}) {
      all.add(rejectedBy("a gateway", status, Faults.JSON, "{\"fault\":\"x\"}"));
      all.add(rejectedBy("a page", status, "text/html", "<h1>no</h1>"));
      all.add(rejectedBy("the resource", status, Faults.JSON, operation.body(operation.id)));
      all.add(rejectedBy("another status", status, PROBLEM, problem(status + 1)));
    }
    all.add(rejected(408, false, Next.NOTHING));
    all.add(rejected(500, false, Next.NOTHING));
    if (operation != CreationOperation.GRANT) { // its path names no resource
      boolean isEnd = operation.success == 204;
      all.add(notFound(operation, isEnd ? Kind.DONE : Kind.REJECTED));
    }
    all.add(
        ScriptedResponse.of(
            "404 of something else",
            Kind.PROTOCOL_ERROR,
            404,
            false,
            Next.NOTHING,
            SocketServer.response(404, "text/html", "<h1>no</h1>"),
            Then.GO_ON));
    all.add(rejected(429, true, Next.SAME));
    all.add(rejected(429, true, Next.NOTHING, "Retry-After: 60"));
    all.add(unavailable(503, Next.SAME));
    all.add(unavailable(503, Next.NOTHING, "Retry-After: 60"));
    all.add(unavailable(502, Next.NOTHING));
    all.add(unavailable(504, Next.NOTHING, "Retry-After: 0"));
    return all;
  }

  private static List<ScriptedResponse> repetitions(CreationOperation operation) {
    String path = operation.request.replaceAll(".* ", "/midIdRegister/v1") + "/";
    Kind ofGood = operation.isMade() ? Kind.UNAVAILABLE : Kind.PROTOCOL_ERROR;
    Next next = operation.isMade() ? Next.READ : Next.NOTHING;
    List<ScriptedResponse> all = new ArrayList<>();
    for (String location : List.of(path + operation.id, "http://127.0.0.1:1/x/" + operation.id)) {
      byte[] bytes = SocketServer.response(303, "", "", "Location: " + location);
      all.add(ScriptedResponse.of("303 to " + location, ofGood, 0, false, next, bytes, Then.GO_ON));
    }
    for (String bad : List.of("", "/", "/x/..", path + "a%2Fb", path + operation.id + "?a=b")) {
      byte[] bytes = SocketServer.response(303, "", "", "Location: " + bad);
      all.add(protocolError("303 to '" + bad + "'", bytes));
    }
    all.add(protocolError("303 without address", SocketServer.response(303, "", "")));
    if (operation.isMade()) {
      String problem = "{\"type\":\"urn:problem-type:belgif:x\",\"status\":303}";
      all.add(protocolError("303 problem", SocketServer.response(303, PROBLEM, problem)));
    }
    return all;
  }

  /** Returns the responses to the request that reads the existing resource. */
  static List<ScriptedResponse> toReading(CreationOperation operation) {
    byte[] good = good(operation, 200, operation.body(operation.id));
    List<ScriptedResponse> all = new ArrayList<>();
    all.add(ended("good", Kind.DONE, good));
    all.add(protocolError("other", good(operation, 200, operation.mismatchedBody())));
    all.add(protocolError("named", good(operation, 200, operation.body(operation.otherId()))));
    all.add(protocolError("portal", SocketServer.response(200, "text/html", "x")));
    all.add(protocolError("202", good(operation, 202, operation.body(operation.id))));
    all.add(notFound(operation, Kind.PROTOCOL_ERROR));
    all.add(protocolError("404 html", SocketServer.response(404, "text/html", "no")));
    all.add(rejected(403, false, Next.NOTHING));
    all.add(rejected(500, false, Next.NOTHING));
    all.add(rejected(429, false, Next.SAME));
    all.add(unavailable(502, Next.SAME));
    all.add(unavailable(503, Next.NOTHING, "Retry-After: 60"));
    all.add(brokenOff("cut off", Next.SAME, Arrays.copyOf(good, good.length / 2), Then.CLOSE));
    all.add(brokenOff("silent", Next.NOTHING, new byte[0], Then.WAIT));
    return all;
  }

  private static List<ScriptedResponse> broken(byte[] good) {
    byte[] half = Arrays.copyOf(good, good.length / 2);
    byte[] noHttp = "SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        brokenOff("closed", Next.NOTHING, new byte[0], Then.CLOSE),
        brokenOff("reset", Next.NOTHING, new byte[0], Then.RESET),
        brokenOff("cut off", Next.NOTHING, half, Then.CLOSE),
        brokenOff("silent", Next.NOTHING, new byte[0], Then.WAIT),
        brokenOff("stalled", Next.NOTHING, half, Then.WAIT),
        ScriptedResponse.of(
            "no HTTP", Kind.PROTOCOL_ERROR, 0, false, Next.NOTHING, noHttp, Then.CLOSE));
  }

  private static byte[] good(CreationOperation operation, int status, String body) {
    if (status == 204) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      head.writeBytes("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      return head.toByteArray();
    }
    return SocketServer.response(status, Faults.JSON, body, "Location: http://x/" + operation.id);
  }

  private static ScriptedResponse ended(String name, Kind kind, byte[] bytes) {
    return ScriptedResponse.of(name, kind, 0, false, Next.NOTHING, bytes, Then.GO_ON);
  }

  private static ScriptedResponse protocolError(String name, byte[] bytes) {
    return ended(name, Kind.PROTOCOL_ERROR, bytes);
  }

  private static ScriptedResponse notFound(CreationOperation operation, Kind kind) {
    String problem =
        """
        {"type":"urn:problem-type:belgif:resourceNotFound","title":"x","status":404,"issues":[\
        {"type":"urn:problem-type:belgif:input-validation:referencedResourceNotFound",\
        "in":"path","name":"%s","value":"%s"}]}"""
            .formatted(operation.parameter(), operation.id);
    byte[] bytes = SocketServer.response(404, PROBLEM, problem);
    return ScriptedResponse.of("404", kind, 404, true, Next.NOTHING, bytes, Then.GO_ON);
  }

  static String problem(int status) {
    return "{\"type\":\"urn:problem-type:belgif:x\",\"status\":" + status + "}";
  }

  /** Returns a rejection without the problem document of the register: the outcome is open. */
  private static ScriptedResponse rejectedBy(
      String who, int status, String mediaType, String body) {
    return ScriptedResponse.of(
        status + " of " + who,
        Kind.REJECTED,
        status,
        false,
        Next.NOTHING,
        SocketServer.response(status, mediaType, body),
        Then.GO_ON);
  }

  private static ScriptedResponse rejected(
      int status, boolean provesNothingDone, Next next, String... headers) {
    byte[] bytes = SocketServer.response(status, PROBLEM, problem(status), headers);
    String name = status + String.join(" ", headers);
    return ScriptedResponse.of(
        name, Kind.REJECTED, status, provesNothingDone, next, bytes, Then.GO_ON);
  }

  private static ScriptedResponse unavailable(int status, Next next, String... headers) {
    byte[] bytes = SocketServer.response(status, "text/plain", "no", headers);
    String name = status + String.join(" ", headers);
    return ScriptedResponse.of(name, Kind.UNAVAILABLE, 0, false, next, bytes, Then.GO_ON);
  }

  private static ScriptedResponse brokenOff(String name, Next next, byte[] bytes, Then then) {
    return ScriptedResponse.of(name, Kind.UNAVAILABLE, 0, false, next, bytes, then);
  }
}
