package io.github.openmidid.client.internal.resource.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.CallReporter;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.http.CallLimits;
import io.github.openmidid.register.Registration;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PageStreamTest {

  private static Registration item(long serial) {
    return new Registration(
        MidId.ofSerial(serial), "ct", "a", "linked", Optional.empty(), Optional.empty());
  }

  private static Page<Registration> page(String next, long... serials) {
    List<Registration> items = LongStream.of(serials).mapToObj(PageStreamTest::item).toList();
    return new Page<>(items, Optional.ofNullable(next), Optional.empty());
  }

  private static Stream<Registration> stream(PageSource<Registration> source) {
    OperationRunner runner =
        new OperationRunner(
            new CallReporter(List.of()),
            Duration.ofMinutes(1),
            CallLimits.DEFAULT,
            Map.of(),
            null,
            List::of);
    ResumeCursor resume = new ResumeCursor(List.of("register", "listMidIds"));
    return new HttpPagedList<>(runner, PageCursor.ofMidIds(), resume, source).stream();
  }

  private static String link(long serial) {
    return "/midIds?x=y&afterMidId=" + MidId.ofSerial(serial);
  }

  private static List<Long> serials(Stream<Registration> list) {
    return list.map(registration -> registration.midId().serial()).toList();
  }

  @Test
  @DisplayName("N18 an empty page with a link to the next one is not the end")
  void n18_continuesAfterAnEmptyPageWithALink() {
    PageSource<Registration> source =
        (after, deadline) ->
            after == null
                ? page(link(1))
                : after.equals(MidId.ofSerial(1).toString()) ? page(link(2)) : page(null, 3);
    assertThat(serials(stream(source))).containsExactly(3L);
  }

  @Test
  @DisplayName("N18 shrinking pages are read to the end")
  void n18_readsShrinkingPagesToTheEnd() {
    AtomicInteger requested = new AtomicInteger();
    PageSource<Registration> source =
        (after, deadline) ->
            switch (requested.getAndIncrement()) {
              case 0 -> page(link(3), 1, 2, 3);
              case 1 -> page(link(5), 4, 5);
              case 2 -> page(link(6), 6);
              default -> page(null);
            };
    assertThat(serials(stream(source))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(requested).hasValue(4);
  }

  @Test
  @DisplayName("N18 a repeated or earlier link is a loop")
  void n18_aRepeatedLinkIsALoop() {
    for (long again : new long[] {5, 4}) {
      List<Long> read = new ArrayList<>();
      Stream<Registration> list =
          stream((after, deadline) -> page(link(after == null ? 5 : again), 1));
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> list.forEach(registration -> read.add(registration.midId().serial())))
          .withMessageContaining("cycle");
      assertThat(read).containsExactly(1L);
    }
  }

  @Test
  @DisplayName("N18 a million pages are read in constant memory")
  void n18_readsAMillionPagesInConstantMemory() {
    int pages = 1_000_000;
    AtomicInteger requested = new AtomicInteger();
    WeakReference<?>[] first = {null};
    PageSource<Registration> source =
        (after, deadline) -> {
          int number = requested.incrementAndGet();
          Page<Registration> page = page(number == pages ? null : link(number), number);
          first[0] = number == 1 ? new WeakReference<>(page) : first[0];
          return page;
        };
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    long[] count = {0, 0};
    try (Stream<Registration> list = stream(source)) {
      list.forEach(
          registration -> {
            if (++count[0] == pages) {
              System.gc();
              count[1] = runtime.totalMemory() - runtime.freeMemory();
            }
          });
    }
    assertThat(count[0]).isEqualTo(pages);
    assertThat(count[1] - before).isLessThan(16L << 20);
    assertThat(first[0].get()).isNull();
  }

  @Test
  @DisplayName("N33 an abandoned stream sends no more requests, and a close releases it")
  void n33_anAbandonedStreamReleasesItsPages() {
    AtomicInteger requested = new AtomicInteger();
    PageSource<Registration> source =
        (after, deadline) -> {
          int number = requested.incrementAndGet();
          return page(link(number * 10L), number * 10L - 1, number * 10L);
        };
    Stream<Registration> list = stream(source);
    Iterator<Registration> iterator = list.iterator();
    assertThat(requested).as("before anything is read").hasValue(0);
    iterator.next();
    assertThat(requested).hasValue(1);
    list.close();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(requested).hasValue(1);
  }

  @Test
  void retriesAFailedPageWithoutRepeatingItems() {
    AtomicInteger requested = new AtomicInteger();
    List<String> cursors = new ArrayList<>();
    PageSource<Registration> source =
        (after, deadline) -> {
          cursors.add(after);
          return switch (requested.getAndIncrement()) {
            case 0 -> page(link(1), 1);
            case 1 -> throw new RegisterUnavailableException("down", null, null);
            default -> page(null, 2);
          };
        };
    Iterator<Registration> iterator = stream(source).iterator();
    assertThat(iterator.next().midId().serial()).isEqualTo(1);
    assertThatExceptionOfType(RegisterUnavailableException.class).isThrownBy(iterator::next);
    assertThat(iterator.next().midId().serial()).isEqualTo(2);
    assertThat(iterator.hasNext()).isFalse();
    String first = MidId.ofSerial(1).toString();
    assertThat(cursors).containsExactly(null, first, first);
  }

  @Test
  void rejectsLinksWithoutCursorAndInvalidUris() {
    for (String link : new String[] {"/midIds", "/midIds?a=b", "::", "/midIds?afterMidId=x"}) {
      Stream<Registration> list = stream((after, deadline) -> page(link, 1));
      assertThatExceptionOfType(RegisterProtocolException.class).isThrownBy(list::findFirst);
    }
  }
}
