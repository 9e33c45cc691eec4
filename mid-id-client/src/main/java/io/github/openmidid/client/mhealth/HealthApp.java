package io.github.openmidid.client.mhealth;

import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.AppLevels;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An app of mHealthBELGIUM, as a register holds it. It has no MID-ID. Codes that this release does
 * not know are kept unchanged. Immutable.
 *
 * <pre>{@code
 * app.name(Locale.FRENCH);
 * app.appLevels().financing(heartFailure, LocalDate.of(2026, 1, 1)).isFinanced();
 * }</pre>
 *
 * @param appId the id of the app
 * @param names the name by language: {@code nl}, {@code fr}, {@code de}, {@code en}; see {@link
 *     #name}
 * @param summaries a description of the app, by language; may be empty
 * @param claims the effects that its maker claims, by language; may be empty
 * @param audienceCodes the wire codes of the intended users; see {@link #audiences}
 * @param maker the name of its maker
 * @param ceClass the class of the medical device, as the source writes it: {@code IIa}; empty if it
 *     is not stated
 * @param website a page with more information, if known; an absolute URI of any scheme, so verify
 *     it before you link to it
 * @param levels all levels, past and present; see {@link #appLevels}
 * @param requests the states of its requests for reimbursement
 * @param financing the financing in each care process in which it has a level or a request, on the
 *     day of the filter or else of the response
 * @param useAbroad its use in other countries
 * @param version the number of the version in the history of the app: {@code 1}
 * @param recordedAt the moment from which on the register holds this version
 */
public record HealthApp(
    String appId,
    Map<String, String> names,
    Map<String, String> summaries,
    Map<String, String> claims,
    List<String> audienceCodes,
    String maker,
    Optional<String> ceClass,
    Optional<URI> website,
    List<HealthAppLevel> levels,
    List<ReimbursementRequest> requests,
    List<AppFinancing> financing,
    List<UseAbroad> useAbroad,
    String version,
    Instant recordedAt) {
  /** Copies the collections and validates that nothing is null. */
  public HealthApp {
    Objects.requireNonNull(appId, "appId");
    names = Map.copyOf(names);
    summaries = Map.copyOf(summaries);
    claims = Map.copyOf(claims);
    audienceCodes = List.copyOf(audienceCodes);
    Objects.requireNonNull(maker, "maker");
    Objects.requireNonNull(ceClass, "ceClass");
    Objects.requireNonNull(website, "website");
    levels = List.copyOf(levels);
    requests = List.copyOf(requests);
    financing = List.copyOf(financing);
    useAbroad = List.copyOf(useAbroad);
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }

  /**
   * Returns the name in a language; in English, Dutch, French or German if there is none in that
   * language, and the id if there is no name at all.
   */
  public String name(Locale locale) {
    return Stream.of(locale.getLanguage(), "en", "nl", "fr", "de")
        .filter(names::containsKey)
        .map(names::get)
        .findFirst()
        .orElse(appId);
  }

  /** Returns the codes of the care processes in which the app has a level or a request. */
  public Set<String> careProcessCodes() {
    return Stream.concat(
            levels.stream().map(HealthAppLevel::careProcess),
            requests.stream().map(ReimbursementRequest::careProcess))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the levels for the rules of the pyramid. */
  public AppLevels appLevels() {
    return new AppLevels(levels.stream().map(HealthAppLevel::toAppLevel).toList());
  }

  /** Returns the audiences that this release knows; {@link #audienceCodes} has all. */
  public Set<AppAudience> audiences() {
    Set<AppAudience> known = EnumSet.noneOf(AppAudience.class);
    audienceCodes.forEach(code -> AppAudience.ofCode(code).ifPresent(known::add));
    return known;
  }
}
