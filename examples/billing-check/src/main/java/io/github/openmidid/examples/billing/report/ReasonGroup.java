package io.github.openmidid.examples.billing.report;

import io.github.openmidid.examples.billing.check.ExaminationLine;
import io.github.openmidid.examples.billing.check.LineReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The lines with the same reason, billing number and device. Not thread-safe. */
public final class ReasonGroup {
  private static final int SHOWN = 5;

  private final LineReason example;
  private final String billingNumber;
  private final String midId;
  private final List<String> places = new ArrayList<>();
  private long count;
  private Optional<LocalDate> firstDay = Optional.empty();
  private Optional<LocalDate> lastDay = Optional.empty();

  ReasonGroup(LineReason example, String billingNumber, String midId) {
    this.example = example;
    this.billingNumber = billingNumber;
    this.midId = midId;
  }

  void add(String file, ExaminationLine line) {
    count++;
    if (places.size() < SHOWN) {
      places.add(file + ":" + line.line());
    }
    Optional<LocalDate> day = line.day();
    if (day.isPresent()) {
      firstDay = firstDay.filter(first -> !day.get().isBefore(first)).or(() -> day);
      lastDay = lastDay.filter(last -> !day.get().isAfter(last)).or(() -> day);
    }
  }

  /** Returns the reason of the first line, with its dates and values. */
  public LineReason example() {
    return example;
  }

  public String billingNumber() {
    return billingNumber;
  }

  public String midId() {
    return midId;
  }

  /** Returns the first lines: {@code november.txt:17}. */
  public List<String> places() {
    return Collections.unmodifiableList(places);
  }

  public long count() {
    return count;
  }

  public Optional<LocalDate> firstDay() {
    return firstDay;
  }

  public Optional<LocalDate> lastDay() {
    return lastDay;
  }
}
