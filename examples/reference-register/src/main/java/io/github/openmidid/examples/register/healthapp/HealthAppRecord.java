package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.mhealth.AppLevels;
import io.github.openmidid.mhealth.CareProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A health app, as the catalogue states it. Codes may be unknown to this release.
 *
 * @param appId the id of the app
 * @param name the display name, in one language at least
 * @param summary the purpose of the app
 * @param claims the effects that its maker claims
 * @param audiences the codes of those for whom it is intended
 * @param maker the maker
 * @param ceClass the class of the medical device, as the source writes it: {@code IIa}
 * @param website a URL with more information, if there is one
 * @param levels all its levels, past and present
 * @param requests the states of its requests for reimbursement
 * @param useAbroad its use in other countries
 */
public record HealthAppRecord(
    String appId,
    AppText name,
    AppText summary,
    AppText claims,
    List<String> audiences,
    String maker,
    Optional<String> ceClass,
    Optional<String> website,
    List<HealthAppLevelRecord> levels,
    List<ReimbursementRecord> requests,
    List<UseAbroadRecord> useAbroad) {
  /** Copies the lists. */
  public HealthAppRecord {
    audiences = List.copyOf(audiences);
    levels = List.copyOf(levels);
    requests = List.copyOf(requests);
    useAbroad = List.copyOf(useAbroad);
  }

  /** Returns the name in a language, or else in another one. */
  public String displayName(Locale locale) {
    return name.in(locale).orElse(appId);
  }

  /** Returns the levels as the library models them. */
  public AppLevels appLevels() {
    return new AppLevels(levels.stream().map(HealthAppLevelRecord::toAppLevel).toList());
  }

  /**
   * Returns the care processes of its levels and requests, ordered by code.
   *
   * @param listed the care processes that the catalogue lists; another one has neither name nor
   *     status
   */
  List<CareProcess> careProcesses(List<CareProcess> listed) {
    return careProcessCodes().stream()
        .map(code -> HealthAppService.careProcess(listed, code))
        .toList();
  }

  /** Returns the codes of the care processes of its levels and requests, each once, in order. */
  public List<String> careProcessCodes() {
    return Stream.concat(
            levels.stream().map(HealthAppLevelRecord::careProcess),
            requests.stream().map(ReimbursementRecord::careProcess))
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
