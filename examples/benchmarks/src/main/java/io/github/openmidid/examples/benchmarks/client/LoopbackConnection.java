package io.github.openmidid.examples.benchmarks.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection of the register that serves requests one after the other. */
final class LoopbackConnection {
  private static final String PREFIX = "MID-";
  private static final int MID_ID_LENGTH = 16;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[64 * 1024];

  LoopbackConnection(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void serve() throws IOException {
    for (String request = read(); !request.isEmpty(); request = read()) {
      String body = request.startsWith("GET ") ? one(request) : many(request);
      byte[] json = body.getBytes(StandardCharsets.UTF_8);
      byte[] head = head(json.length).getBytes(StandardCharsets.US_ASCII);
      byte[] response = new byte[head.length + json.length];
      System.arraycopy(head, 0, response, 0, head.length);
      System.arraycopy(json, 0, response, head.length, json.length);
      out.write(response);
    }
  }

  /** Reads a complete request; empty at the end of the stream. */
  private String read() throws IOException {
    int size = 0;
    String request = "";
    while (!isWhole(request)) {
      int count = in.read(buffer, size, buffer.length - size);
      if (count <= 0) {
        return "";
      }
      size += count;
      request = new String(buffer, 0, size, StandardCharsets.ISO_8859_1);
    }
    return request;
  }

  private static boolean isWhole(String request) {
    int end = request.indexOf(END_OF_HEAD);
    return end >= 0
        && (request.startsWith("GET ")
            || request.length() == end + END_OF_HEAD.length() + length(request.substring(0, end)));
  }

  private static int length(String head) {
    String name = "content-length:";
    int start = head.toLowerCase(Locale.ROOT).indexOf(name) + name.length();
    int end = head.indexOf('\r', start);
    return Integer.parseInt(head.substring(start, end < 0 ? head.length() : end).strip());
  }

  private static String head(int length) {
    return "HTTP/1.1 200 OK\r\n"
        + "Content-Type: application/json\r\n"
        + "Cache-Control: private, max-age=60\r\n"
        + "BelGov-Trace-Id: 0b7c5a2e-54d0-4b5e-9c3a-2f7d1c5e8a90\r\n"
        + "Content-Length: "
        + length
        + END_OF_HEAD;
  }

  private static String one(String request) {
    StringBuilder response = new StringBuilder();
    add(response, request, request.indexOf(PREFIX));
    return response.toString();
  }

  private static String many(String request) {
    StringBuilder response = new StringBuilder("{\"items\":[");
    int start = request.indexOf(PREFIX);
    while (start >= 0) {
      add(response, request, start);
      start = request.indexOf(PREFIX, start + MID_ID_LENGTH);
      response.append(start >= 0 ? "," : "");
    }
    return response.append("],\"notFound\":[]}").toString();
  }

  private static void add(StringBuilder response, String request, int start) {
    int end = start + MID_ID_LENGTH;
    response.append("{\"midId\":\"").append(request, start, end);
    response.append("\",\"href\":\"https://register.example/midIdRegister/v1/midIds/");
    response.append(request, start, end);
    response.append(
        "\",\"modality\":\"ct\",\"operator\":\"example-hospital\",\"status\":\"linked\",");
    response.append("\"grantedAt\":\"2024-03-05T09:30:00Z\",\"billingNumber\":\"EXAMPLE-0001\"}");
  }
}
