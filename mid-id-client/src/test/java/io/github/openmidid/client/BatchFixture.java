package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.client.SocketServer.Request;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests and responses of batch tests: the register knows the odd serial numbers. */
final class BatchFixture {
  private static final Pattern MID_ID = Pattern.compile("MID-[0-9-]{12}");

  private BatchFixture() {}

  static List<MidId> requestedIds(Request request) {
    return MID_ID.matcher(request.body()).results().map(MatchResult::group).map(MidId::of).toList();
  }

  static String item(MidId midId) {
    return item(midId, "linked");
  }

  static String item(MidId midId, String status) {
    return """
        {"midId":"%s","modality":"ct","operator":"a","status":"%s"}"""
        .formatted(midId, status);
  }

  static byte[] response(Request request) {
    return SocketServer.response(
        200,
        "application/json",
        body(
            requestedIds(request).stream()
                .filter(BatchFixture::isKnown)
                .map(BatchFixture::item)
                .toList(),
            requestedIds(request).stream().filter(midId -> !isKnown(midId)).toList()));
  }

  static String body(List<String> items, List<MidId> notFound) {
    return notFound.stream()
        .map(midId -> '"' + midId.toString() + '"')
        .collect(
            Collectors.joining(
                ",", "{\"items\":[" + String.join(",", items) + "],\"notFound\":[", "]}"));
  }

  static boolean isKnown(MidId midId) {
    return midId.serial() % 2 == 1;
  }

  /** Returns a response with these items and no unknown identifiers. */
  static byte[] response(String items) {
    return SocketServer.response(200, "application/json", body(List.of(items), List.of()));
  }

  /** A gauge of concurrent requests and their maximum. */
  static final class Gauge {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    void enter() {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
    }

    void leave() {
      now.decrementAndGet();
    }

    /** Waits until this number is inside at the same time, for at most ten seconds. */
    void awaitMost(int number) throws InterruptedException {
      for (int i = 0; i < 1_000 && most.get() < number; i++) {
        Thread.sleep(10);
      }
    }

    int most() {
      return most.get();
    }
  }
}
