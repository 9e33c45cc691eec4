package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.paging.ListPage;
import io.github.openmidid.client.paging.PagedList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that are resumed from a cursor. */
@Tag("slow")
class PagedListTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId OTHER = MidId.of("MID-1234-5678-89");

  /** A list with the query parameter of its cursor. */
  private record Case(String name, String parameter, Function<MidIdClient, PagedList<?>> list) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> lists() {
    MidIdFilter ct = MidIdFilter.all().withModalities(Modality.CT);
    return Stream.of(
        new Case("midIds", "afterMidId", c -> c.midIds().paged(MidIdFilter.all())),
        new Case("midIds of CT", "afterMidId", c -> c.midIds().paged(ct)),
        new Case("devices", "afterDeviceId", c -> c.devices().paged(DeviceFilter.all())),
        new Case("in service", "afterDeviceId", c -> c.devices().paged(DeviceFilter.inService())),
        new Case("history", "afterVersion", c -> c.devices().pagedHistory("d-1")),
        new Case("another history", "afterVersion", c -> c.devices().pagedHistory("d-2")),
        new Case("deliveries", "afterDeliveryId", c -> c.deliveries().paged()),
        new Case("deliveries of one", "afterDeliveryId", c -> c.deliveries().paged(MID_ID)),
        new Case("deliveries of another", "afterDeliveryId", c -> c.deliveries().paged(OTHER)),
        new Case("delegations", "afterDelegationId", c -> c.delegations().paged()),
        new Case("access requests", "afterAccessRequestId", c -> c.accessRequests().paged()),
        new Case(
            "pending access requests",
            "afterAccessRequestId",
            c -> c.accessRequests().paged(AccessRequestStatus.PENDING)),
        new Case("FANC", "afterCursor", c -> c.fanc().paged()),
        new Case("audit events", "afterCursor", c -> c.auditEvents().paged()),
        new Case("audit events of one", "afterCursor", c -> c.auditEvents().paged(MID_ID)),
        new Case("health apps", "afterAppId", c -> c.mHealthApps().paged()),
        new Case(
            "health apps of a process",
            "afterAppId",
            c -> c.mHealthApps().paged(AppFilter.all().withCareProcesses("knee"))),
        new Case("history of an app", "afterVersion", c -> c.mHealthApps().pagedHistory("d-1")));
  }

  /** Returns a register with two empty pages of each list. */
  private static SocketServer register() {
    return SocketServer.respondingWith(
        (request, out) -> {
          String target = request.target();
          String next =
              lists()
                  .map(Case::parameter)
                  .filter(parameter -> !target.contains("after"))
                  .map(parameter -> parameter + "=" + MID_ID)
                  .reduce((some, others) -> some + "&" + others)
                  .map(query -> ",\"next\":\"/x?" + query + "\"")
                  .orElse("");
          String body = "{\"items\":[],\"cursor\":\"" + MID_ID + "\"" + next + "}";
          out.write(SocketServer.response(200, "application/json", body));
        });
  }

  private static MidIdClient client(SocketServer server) {
    return MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build();
  }

  private static String firstCursor(MidIdClient client, Case list) {
    return cursor(list.list().apply(client));
  }

  private static <T> String cursor(PagedList<T> list) {
    try (Stream<ListPage<T>> pages = list.pages()) {
      return pages.findFirst().flatMap(ListPage::next).orElseThrow();
    }
  }

  private static List<Optional<String>> rest(PagedList<?> list, String cursor) {
    return list.pagesAfter(cursor).<Optional<String>>map(page -> page.next()).toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void anotherClientResumesAtTheNextPage(Case list) throws IOException {
    try (SocketServer server = register()) {
      String cursor;
      try (MidIdClient client = client(server)) {
        cursor = firstCursor(client, list);
      }
      try (MidIdClient client = client(server)) {
        assertThat(rest(list.list().apply(client), cursor)).containsExactly(Optional.empty());
      }
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(0).target()).doesNotContain("after");
      assertThat(server.requests().get(1).target()).contains(list.parameter() + "=" + MID_ID);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void rejectsTheCursorOfAnyOtherListWithoutARequest(Case list) throws IOException {
    try (SocketServer server = register();
        MidIdClient client = client(server)) {
      String cursor = firstCursor(client, list);
      lists()
          .filter(other -> !other.name().equals(list.name()))
          .forEach(other -> assertRejected(other.list().apply(client), cursor));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void rejectsTheCursorOfAnotherRegister() throws IOException {
    try (SocketServer one = register();
        SocketServer another = register();
        MidIdClient client = client(one);
        MidIdClient other = client(another)) {
      String cursor = cursor(client.midIds().paged(MidIdFilter.all()));
      assertRejected(other.midIds().paged(MidIdFilter.all()), cursor);
      String changes = client.fanc().changes().cursor();
      assertThatIllegalArgumentException().isThrownBy(() -> other.fanc().changesAfter(changes));
      assertThat(another.requests()).isEmpty();
    }
  }

  @Test
  void rejectsADamagedCursor() throws IOException {
    try (SocketServer server = register();
        MidIdClient client = client(server)) {
      PagedList<?> list = client.midIds().paged(MidIdFilter.all());
      String cursor = cursor(list);
      for (int i = 0; i < cursor.length(); i++) {
        assertRejected(list, cursor.substring(0, i));
        assertRejected(list, cursor.substring(0, i) + cursor.substring(i + 1));
        char another = cursor.charAt(i) == '1' ? '2' : '1';
        assertRejected(list, cursor.substring(0, i) + another + cursor.substring(i + 1));
      }
      assertRejected(list, MID_ID.toString());
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void resumesAChangeFeedFromAPageOfTheList() throws IOException {
    try (SocketServer server = register();
        MidIdClient client = client(server)) {
      String cursor = cursor(client.auditEvents().paged());
      assertThat(client.auditEvents().pageAfter(cursor).hasMore()).isFalse();
      assertThatIllegalArgumentException().isThrownBy(() -> client.fanc().changesAfter(cursor));
    }
  }

  private static void assertRejected(PagedList<?> list, String cursor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list.pagesAfter(cursor))
        .withMessage("the cursor is damaged, or belongs to another list, filter or register");
  }
}
