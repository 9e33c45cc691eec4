package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.StdConverter;

/**
 * The JSON of a device over time, without what the registration states. Plain classes, since a
 * snapshot has one for each identifier.
 */
public class DeviceTimelineWire {
  public @Nullable String linkedOn;
  public @Nullable String inServiceSince;
  public @Nullable String lastDayOfUse;
  public @Nullable List<DatedText> uses;
  public @Nullable List<DatedText> campuses;
  public @Nullable List<DatedText> siteNumbers;
  public @Nullable List<BillingNumberWire> billingNumbers;
  public @Nullable Boolean billingNumbersTold;

  /** The JSON of a text from a day on, from the beginning on if the day is absent. */
  public static final class DatedText {
    public @Nullable String use;
    public @Nullable String campus;
    public @Nullable String siteNumber;
    public @Nullable String since;
  }

  /** The JSON of a billing number and its days. */
  public static final class BillingNumberWire {
    public @Nullable String billingNumber;
    public @Nullable String validFrom;
    public @Nullable String validUntil;

    private BillingPeriod toPeriod() {
      String number =
          TextFormat.NUMBER.ofResponse("billingNumber", required("billingNumber", billingNumber));
      LocalDate first = ResponseValue.date("validFrom", required("validFrom", validFrom));
      Optional<LocalDate> last = date("validUntil", validUntil);
      if (last.filter(first::isAfter).isPresent()) {
        throw new MalformedResponseException("validUntil is before validFrom", null);
      }
      return new BillingPeriod(number, first, last);
    }
  }

  /** The JSON of a device over time with what the registration states, as in a list. */
  static final class Item extends DeviceTimelineWire {
    public @Nullable String midId;
    public @Nullable String modality;
    public @Nullable String operator;
    public @Nullable Boolean linked;

    private DeviceTimeline toTimeline() {
      DeviceTimeline.Builder timeline =
          DeviceTimeline.builder(ResponseValue.midId("midId", required("midId", midId)))
              .modality(
                  text("modality", modality, TextFormat.CODE)
                      .flatMap(Modality::ofCode)
                      .orElse(null))
              .operator(text("operator", operator, TextFormat.NAME).orElse(null));
      linkedOn().ifPresent(timeline::linkedOn);
      if (!required("linked", linked)) {
        if (linkedOn().isPresent()) {
          throw new MalformedResponseException("linkedOn contradicts linked", null);
        }
        timeline.unlinked();
      }
      addTo(timeline);
      return timeline.build();
    }
  }

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<Item, DeviceTimeline> {
    @Override
    public DeviceTimeline convert(Item item) {
      return item.toTimeline();
    }
  }

  /**
   * Adds everything but the link to a timeline. A use that this release does not know is absent.
   */
  public void addTo(DeviceTimeline.Builder timeline) {
    timeline
        .inServiceSince(date("inServiceSince", inServiceSince).orElse(null))
        .lastDayOfUse(date("lastDayOfUse", lastDayOfUse).orElse(null));
    add(
        "uses",
        uses,
        value -> text("use", value.use, TextFormat.CODE).flatMap(DeviceUse::ofCode).orElse(null),
        timeline::use);
    add(
        "campuses",
        campuses,
        value -> text("campus", value.campus, TextFormat.NAME).orElse(null),
        timeline::campus);
    add(
        "siteNumbers",
        siteNumbers,
        value -> text("siteNumber", value.siteNumber, TextFormat.NUMBER).orElse(null),
        timeline::siteNumber);
    required("billingNumbers", billingNumbers)
        .forEach(number -> timeline.billingNumber(number.toPeriod()));
    if (!required("billingNumbersTold", billingNumbersTold)) {
      timeline.billingNumbersUndisclosed();
    }
  }

  /** Returns the day on which the identifier was linked to the device. */
  public Optional<LocalDate> linkedOn() {
    return date("linkedOn", linkedOn);
  }

  private static Optional<LocalDate> date(String name, @Nullable String text) {
    return Optional.ofNullable(text).map(value -> ResponseValue.date(name, value));
  }

  private static Optional<String> text(String name, @Nullable String text, TextFormat format) {
    return Optional.ofNullable(text).map(value -> format.ofResponse(name, value));
  }

  private static <V> void add(
      String name,
      @Nullable List<DatedText> values,
      Function<DatedText, @Nullable V> reader,
      ValueFromDay<V> target) {
    Set<LocalDate> days = new HashSet<>();
    for (DatedText value : required(name, values)) {
      LocalDate since = date("since", value.since).orElse(LocalDate.MIN);
      if (!days.add(since)) {
        throw new MalformedResponseException(
            name + " has two values with the same since, or it is missing from two", null);
      }
      target.add(reader.apply(value), since);
    }
  }

  /** Adds a value that is valid from a day on. */
  private interface ValueFromDay<V> {
    void add(@Nullable V value, LocalDate since);
  }
}
