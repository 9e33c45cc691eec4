package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireFilter;
import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.contract.RegisterApi.TimelinePage;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.timeline.DeviceTimelines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The timelines of devices, read over HTTP. */
public final class HttpDeviceTimelines extends HttpResource implements DeviceTimelines {
  private static final String LIST = "listDeviceTimelines";
  private static final String COMPLETE = "complete";
  private static final String OPERATORS = "operators";
  private static final int LAST_YEAR = 9999;

  public HttpDeviceTimelines(ResourceContext context) {
    super(context);
  }

  @Override
  public Optional<DeviceTimeline> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.run(
        context ->
            api.getDeviceTimeline(midId.toString(), context)
                .map(found -> requireSame(midId, found, DeviceTimeline::midId)));
  }

  @Override
  public List<DeviceTimeline> withBillingNumber(String number, LocalDate day) {
    String text = TextFormat.NUMBER.ofArgument("number", number);
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("day is not in the years 1 to 9999");
    }
    PagedList<DeviceTimeline> holders =
        list(
            PageCursor.ofMidIds(),
            LIST,
            List.of(text, day.toString()),
            (after, context) ->
                requireFilter(
                    api.listDeviceTimelines(text, day.toString(), after, context).page(),
                    device -> hasNumber(device, text, day)));
    return holders.stream().toList();
  }

  private static boolean hasNumber(DeviceTimeline device, String number, LocalDate day) {
    String form = BillingNumberForm.of(number);
    return device.billingPeriods().stream()
        .anyMatch(
            period -> period.contains(day) && BillingNumberForm.of(period.number()).equals(form));
  }

  @Override
  public PagedList<DeviceTimeline> paged() {
    return list(
        PageCursor.ofMidIds(),
        LIST,
        List.of(),
        (after, context) -> api.listDeviceTimelines(null, null, after, context).page());
  }

  @Override
  public BillingDirectory directory() {
    Instant start = runner.now();
    DirectoryPages pages = new DirectoryPages();
    List<DeviceTimeline> timelines =
        list(
                PageCursor.ofMidIds(),
                LIST,
                List.of(),
                (after, context) -> pages.add(api.listDeviceTimelines(null, null, after, context)))
            .pages()
            .flatMap(page -> page.items().stream())
            .toList();
    return pages.directory(timelines).asOf(start);
  }

  /** The pages of a whole list, which must have the same coverage and contain each device once. */
  private static final class DirectoryPages {
    private final Set<MidId> midIds = new HashSet<>();
    private @Nullable TimelinePage first;

    Page<DeviceTimeline> add(TimelinePage page) {
      if (first == null) {
        first = page;
      }
      if (!page.coverage().equals(first.coverage())
          || !page.operators().equals(first.operators())) {
        throw new MalformedResponseException(
            "the pages of the list cover different devices: the access has changed", null);
      }
      if (!page.items().stream().map(DeviceTimeline::midId).allMatch(midIds::add)) {
        throw new MalformedResponseException("the list has a device more than once", null);
      }
      return page.page();
    }

    BillingDirectory directory(List<DeviceTimeline> timelines) {
      TimelinePage page = Objects.requireNonNull(first, "first");
      return switch (page.coverage()) {
        case COMPLETE -> BillingDirectory.complete(timelines);
        case OPERATORS -> BillingDirectory.ofOperators(timelines, Set.copyOf(page.operators()));
        // A coverage that this release does not know proves nothing about a missing device.
        default -> BillingDirectory.ofOperators(timelines, Set.of());
      };
    }
  }
}
