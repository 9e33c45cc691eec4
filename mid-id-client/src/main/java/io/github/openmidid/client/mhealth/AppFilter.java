package io.github.openmidid.client.mhealth;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Selects the apps to list: those that fulfil all conditions. Immutable.
 *
 * <pre>{@code
 * AppFilter.all()
 *     .withCareProcesses("example-heart")
 *     .withFinancedOn(LocalDate.of(2026, 11, 1));
 * }</pre>
 *
 * @param levels the levels to include, of the app itself or in a care process, on the day of the
 *     financing or else today; empty for all; not null
 * @param careProcesses the codes of the care processes to include, in which the app has a level or
 *     a request; the conditions on level and financing then hold in one of them; empty for all; not
 *     null
 * @param audiences for whom the app is intended; empty for all; not null
 * @param financedOn the day in Belgium on which the app is proven to be financed; empty for all;
 *     not null
 * @param search the text that id, name, summary, claims or maker contains, see {@link #withSearch};
 *     empty for all; not null
 */
public record AppFilter(
    Set<PyramidLevel> levels,
    Set<String> careProcesses,
    Set<AppAudience> audiences,
    Optional<LocalDate> financedOn,
    Optional<String> search) {
  private static final int LONGEST_SEARCH = 100;
  private static final int LAST_YEAR = 9999;

  /**
   * Copies the sets and validates that nothing is null.
   *
   * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the text to
   *     search for is not one line of 1 to 100 characters, with a letter or a digit
   */
  public AppFilter {
    levels = Set.copyOf(levels);
    careProcesses = Set.copyOf(careProcesses);
    audiences = Set.copyOf(audiences);
    if (financedOn.filter(day -> day.getYear() < 1 || day.getYear() > LAST_YEAR).isPresent()) {
      throw new IllegalArgumentException("financedOn is not in the years 1 to 9999");
    }
    if (search.filter(text -> !isSearchable(text)).isPresent()) {
      throw new IllegalArgumentException("search is not one line of 1 to 100 characters");
    }
  }

  private static boolean isSearchable(String text) {
    return DeviceField.OPERATOR.isValid(text)
        && text.codePointCount(0, text.length()) <= LONGEST_SEARCH;
  }

  /** Returns a filter that includes all apps. */
  public static AppFilter all() {
    return new AppFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** Returns a copy that includes these levels only. */
  public AppFilter withLevels(PyramidLevel... included) {
    return new AppFilter(Set.of(included), careProcesses, audiences, financedOn, search);
  }

  /** Returns a copy that includes only apps with a level or a request in these care processes. */
  public AppFilter withCareProcesses(String... codes) {
    return new AppFilter(levels, Set.of(codes), audiences, financedOn, search);
  }

  /** Returns a copy that includes only apps for these audiences. */
  public AppFilter withAudiences(AppAudience... included) {
    return new AppFilter(levels, careProcesses, Set.of(included), financedOn, search);
  }

  /**
   * Returns a copy that includes only apps that are proven to be financed on a day in Belgium.
   *
   * @param day the day, in the years 1 to 9999; not null
   * @throws IllegalArgumentException if it is of another year
   */
  public AppFilter withFinancedOn(LocalDate day) {
    return new AppFilter(levels, careProcesses, audiences, Optional.of(day), search);
  }

  /**
   * Returns a copy that includes only apps of which id, name, summary, claims or maker contains a
   * text, in upper or lower case.
   *
   * @param text one line of 1 to 100 characters, with a letter or a digit; not null
   * @throws IllegalArgumentException if it is not such a text
   */
  public AppFilter withSearch(String text) {
    return new AppFilter(levels, careProcesses, audiences, financedOn, Optional.of(text));
  }
}
