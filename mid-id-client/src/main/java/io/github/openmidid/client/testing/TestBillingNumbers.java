package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.client.testing.internal.TestCaller;
import io.github.openmidid.client.testing.internal.TimelineTable;
import io.github.openmidid.client.timeline.DeviceTimelines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The operations on billing numbers, and on the timelines of devices, in memory. */
final class TestBillingNumbers implements BillingNumbers {
  private static final int MAX_NUMBER_LENGTH = 64;
  private static final int MAX_REASON_LENGTH = 200;

  private final CallRunner runner;

  TestBillingNumbers(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    return assign(midId, number, Optional.empty());
  }

  @Override
  public BillingNumber assign(MidId midId, String number, LocalDate validFrom) {
    return assign(midId, number, Optional.of(validFrom));
  }

  private BillingNumber assign(MidId midId, String number, Optional<LocalDate> validFrom) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    return runner.create(
        CallRunner.Request.of(TestOperation.ASSIGN_BILLING_NUMBER, midId),
        (register, caller) -> register.billingNumbers().assign(caller, midId, number, validFrom));
  }

  @Override
  public BillingNumber end(MidId midId, LocalDate validUntil) {
    return end(midId, validUntil, Optional.empty());
  }

  @Override
  public BillingNumber end(MidId midId, LocalDate validUntil, String reason) {
    return end(midId, validUntil, Optional.of(text("reason", reason, MAX_REASON_LENGTH)));
  }

  private BillingNumber end(MidId midId, LocalDate validUntil, Optional<String> reason) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(validUntil, "validUntil");
    return runner.run(
        CallRunner.Request.of(TestOperation.END_BILLING_NUMBER, midId),
        (register, caller) -> register.billingNumbers().end(caller, midId, validUntil, reason));
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_BILLING_NUMBER, midId),
        (register, caller) -> register.billingNumbers().find(caller, midId));
  }

  /** Returns a text that the real client would send. */
  private static String text(String name, String text, int maxLength) {
    if (text.codePointCount(0, text.length()) > maxLength || !DeviceField.OPERATOR.isValid(text)) {
      throw new IllegalArgumentException(
          name + " is not a text of 1 to " + maxLength + " characters with a letter or a digit");
    }
    return text;
  }

  /** The operations on the timelines of devices, in memory. */
  static final class Timelines implements DeviceTimelines {
    private static final int LAST_YEAR = 9999;

    private final CallRunner runner;

    Timelines(CallRunner runner) {
      this.runner = runner;
    }

    @Override
    public Optional<DeviceTimeline> find(MidId midId) {
      Objects.requireNonNull(midId, "midId");
      return runner.find(
          CallRunner.Request.of(TestOperation.GET_DEVICE_TIMELINE, midId),
          (register, caller) -> register.timelines().find(caller, midId));
    }

    @Override
    public List<DeviceTimeline> withBillingNumber(String number, LocalDate day) {
      text("number", number, MAX_NUMBER_LENGTH);
      if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("day is not in the years 1 to 9999");
      }
      return list(
              List.of(number, day.toString()),
              device -> TimelineTable.hasNumber(device, number, day),
              caller -> {})
          .stream()
          .toList();
    }

    @Override
    public PagedList<DeviceTimeline> paged() {
      return list(List.of(), device -> true, caller -> {});
    }

    @Override
    public BillingDirectory directory() {
      Instant start = runner.now();
      List<TestCaller> callers = new ArrayList<>();
      List<DeviceTimeline> timelines =
          list(List.of(), device -> true, callers::add)
              .pages()
              .flatMap(page -> page.items().stream())
              .toList();
      TestCaller caller = callers.get(0);
      BillingDirectory directory =
          caller.seesAllOperators()
              ? BillingDirectory.complete(timelines)
              : BillingDirectory.ofOperators(timelines, caller.operators());
      return directory.asOf(start);
    }

    private PagedList<DeviceTimeline> list(
        List<String> filter, Predicate<DeviceTimeline> condition, Consumer<TestCaller> callers) {
      return new TestPagedList<>(
          runner,
          CallRunner.Request.of(TestOperation.LIST_DEVICE_TIMELINES),
          filter,
          (register, caller, after) -> {
            callers.accept(caller);
            return Optional.of(
                register.timelines().list(caller, after).stream().filter(condition).toList());
          },
          device -> device.midId().toString(),
          device -> device);
    }
  }
}
