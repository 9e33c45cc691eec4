package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Case N85 of the list of faults: lists whose pages never reach an item or an end. */
@Tag("slow")
class N85ListsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final ListOperation MID_IDS =
      new ListOperation("midIds", "afterMidId", client -> client.midIds().list(MidIdFilter.all()));
  private static final ListOperation HISTORY =
      new ListOperation("history", "afterVersion", client -> client.devices().history("d-1"));
  private static final ListOperation FANC =
      new ListOperation("fanc", "afterCursor", client -> client.fanc().list());

  /** Returns every list operation of the client. */
  private static Stream<ListOperation> lists() {
    return Stream.of(
        MID_IDS,
        HISTORY,
        FANC,
        new ListOperation(
            "devices", "afterDeviceId", client -> client.devices().list(DeviceFilter.all())),
        new ListOperation("deliveries", "afterDeliveryId", client -> client.deliveries().list()),
        new ListOperation(
            "deliveries of one", "afterDeliveryId", client -> client.deliveries().list(MID_ID)),
        new ListOperation(
            "delegations", "afterDelegationId", client -> client.delegations().list()),
        new ListOperation(
            "access requests", "afterAccessRequestId", client -> client.accessRequests().list()),
        new ListOperation("audit events", "afterCursor", client -> client.auditEvents().list()),
        new ListOperation(
            "audit events of one", "afterCursor", client -> client.auditEvents().list(MID_ID)),
        new ListOperation("apps", "afterAppId", client -> client.mHealthApps().list()),
        new ListOperation(
            "history of an app", "afterVersion", client -> client.mHealthApps().history("a-1")));
  }

  /** The lists, and the operations that read a list without returning it. */
  private static Stream<ListOperation> all() {
    return Stream.concat(
        lists(),
        Stream.of(
            new ListOperation(
                "device", "afterDeviceId", client -> client.devices().find(MID_ID).stream())));
  }

  /** A list and the name of its cursor. */
  private record ListOperation(String name, String cursor, Function<MidIdClient, Stream<?>> list) {
    Stream<?> of(MidIdClient client) {
      return list.apply(client);
    }

    @Override
    public String toString() {
      return name;
    }

    String link(long page) {
      return "/x?" + cursor + "=" + (equals(MID_IDS) ? MidId.ofSerial(page) : page);
    }

    long page(String target) {
      int at = target.indexOf(cursor + "=");
      String after = at < 0 ? "0" : target.substring(at + cursor.length() + 1);
      return equals(MID_IDS) && at >= 0 ? MidId.of(after).serial() : Long.parseLong(after);
    }

    /** Empty pages, each with a link to the next. */
    SocketServer emptyPages(Duration pause, LongUnaryOperator next) {
      return SocketServer.respondingWith(
          (request, out) -> {
            Thread.sleep(pause.toMillis());
            out.write(page("", next.applyAsLong(page(request.target()))));
          });
    }

    byte[] page(String items, long next) {
      return SocketServer.response(
          200,
          Faults.JSON,
          "{\"items\":[" + items + "],\"cursor\":\"c\",\"next\":\"" + link(next) + "\"}");
    }
  }

  private static MidIdClient client(SocketServer server, Duration timeout) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .timeout(timeout)
        .allowHttpToLoopback()
        .build();
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("N85 endless empty pages end at the timeout")
  void n85_boundsEndlessEmptyPagesByTheTimeout(ListOperation operation) throws IOException {
    Duration timeout = Duration.ofMillis(500);
    try (SocketServer server = operation.emptyPages(Duration.ofMillis(20), page -> page + 1);
        MidIdClient client = client(server, timeout)) {
      var warm = catchThrowable(() -> operation.of(client.with(CallOptions.none())).findFirst());
      assertThat(warm).isNotNull();
      int before;
      Elapsed elapsed;
      do {
        before = server.requests().size();
        elapsed = Elapsed.start();
        assertThatExceptionOfType(RegisterUnavailableException.class)
            .isThrownBy(() -> operation.of(client).findFirst());
        elapsed.assertAtMost(timeout.plus(GRACE));
      } while (server.requests().size() <= before + 1 && elapsed.isMachineLate());
      assertThat(server.requests()).hasSizeGreaterThan(before + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("N85 a loop of empty pages is a protocol error at once")
  void n85_detectsLoopsOfEmptyPages(ListOperation operation) throws IOException {
    for (long[] circle : new long[][] {{0, 1}, {3, 1}, {0, 2}, {5, 2}, {0, 7}, {20, 30}}) {
      long before = circle[0];
      long length = circle[1];
      try (SocketServer server =
              operation.emptyPages(
                  Duration.ZERO, page -> page < before + length ? page + 1 : before + 1);
          MidIdClient client = client(server, Duration.ofSeconds(30))) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .as("%d pages, then a loop of %d", before, length)
            .isThrownBy(() -> operation.of(client).findFirst())
            .withMessageContaining("cycle");
        assertThat((long) server.requests().size())
            .isLessThanOrEqualTo(3 * Math.max(before + 1, length) + length + 1);
      }
    }
  }

  @Test
  @DisplayName("N85 a loop of pages with items is detected too")
  void n85_detectsLoopsOfPagesWithItems() throws IOException {
    String item =
        """
        {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked",\
        "changedAt":"2026-11-24T10:00:00Z"}""";
    for (long length = 1; length <= 12; length++) {
      long pages = length;
      ListOperation operation = FANC;
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) ->
                      out.write(
                          operation.page(item, 1 + operation.page(request.target()) % pages)));
          MidIdClient client = client(server, Duration.ofSeconds(30))) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.fanc().list().count())
            .withMessageContaining("cycle");
        assertThat((long) server.requests().size()).isLessThanOrEqualTo(4 * length + 1);
      }
    }
  }

  @Test
  @DisplayName("N85 a list continues after a timeout and does not restart")
  void n85_resumesAListAfterATimeout() throws IOException {
    String item =
        "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
    AtomicInteger requested = new AtomicInteger();
    List<Long> pages = new ArrayList<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  Thread.sleep(100);
                  long page = MID_IDS.page(request.target());
                  pages.add(page);
                  boolean isFull = requested.incrementAndGet() % 12 == 0;
                  out.write(MID_IDS.page(isFull ? item : "", page + 1));
                });
        MidIdClient client = client(server, Duration.ofMillis(800))) {
      Iterator<?> list = client.midIds().list(MidIdFilter.all()).iterator();
      Elapsed elapsed;
      do {
        elapsed = Elapsed.start();
        assertThatExceptionOfType(RegisterUnavailableException.class).isThrownBy(list::next);
      } while (requested.get() == 0 && elapsed.isMachineLate());
      int before = requested.get();
      assertThat(before).isBetween(1, 9);
      while (requested.get() < 12) {
        var late = catchThrowable(list::hasNext);
        assertThat(late == null || late instanceof RegisterUnavailableException).isTrue();
      }
      assertThat(Optional.of(list.next())).isPresent();
      for (int i = 1; i < pages.size(); i++) {
        assertThat(pages.get(i) - pages.get(i - 1)).isBetween(0L, 1L);
      }
    }
  }

  @Test
  @DisplayName("N85 a missing next page is not the end of a history")
  void n85_aMissingPageIsNotTheEndOfAHistory() throws IOException {
    String event =
        """
        {"version":"1","event":"reported","changedAt":"2026-11-24T10:00:00Z","changedBy":"a",\
        "changes":[]}""";
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        request.target().contains("afterVersion")
                            ? NotFound.response(request)
                            : HISTORY.page(event, 1)));
        MidIdClient client = client(server, Duration.ofSeconds(5))) {
      Iterator<DeviceEvent> history = client.devices().history("d-1").iterator();
      assertThat(history.next().eventCode()).isEqualTo("reported");
      assertThatExceptionOfType(RegisterProtocolException.class).isThrownBy(history::hasNext);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("N85 a closed stream sends no more requests")
  void n85_aClosedStreamSendsNoMoreRequests(ListOperation operation) throws IOException {
    try (SocketServer server = operation.emptyPages(Duration.ZERO, page -> page + 1);
        MidIdClient client = client(server, Duration.ofSeconds(5))) {
      Stream<?> list = operation.of(client);
      Iterator<?> iterator = list.iterator();
      list.close();
      assertThat(iterator.hasNext()).isFalse();
      assertThat(server.requests()).isEmpty();
    }
  }
}
