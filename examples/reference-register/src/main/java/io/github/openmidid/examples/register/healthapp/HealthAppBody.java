package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.Financing;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The response body for a health app. */
record HealthAppBody(
    String appId,
    URI href,
    Map<String, String> name,
    @Nullable Map<String, String> summary,
    @Nullable Map<String, String> claims,
    List<String> audiences,
    String maker,
    @Nullable String ceClass,
    @Nullable String website,
    List<Level> levels,
    List<Request> requests,
    List<Phase> financing,
    List<Abroad> useAbroad,
    String version,
    Instant recordedAt) {

  /**
   * Creates the body.
   *
   * @param processes all care processes
   * @param day the day on which the financing is stated
   */
  static HealthAppBody of(
      HealthAppVersion version, List<CareProcess> processes, LocalDate day, ResourceUrls urls) {
    HealthAppRecord app = version.app();
    return new HealthAppBody(
        app.appId(),
        urls.resource(ResourceUrls.HEALTH_APPS, app.appId()),
        app.name().byLanguage(),
        text(app.summary()),
        text(app.claims()),
        app.audiences(),
        app.maker(),
        app.ceClass().orElse(null),
        app.website().orElse(null),
        app.levels().stream().map(Level::of).toList(),
        app.requests().stream().map(Request::of).toList(),
        HealthAppService.financing(app, processes, day).stream().map(Phase::of).toList(),
        app.useAbroad().stream().map(Abroad::of).toList(),
        String.valueOf(version.version()),
        version.recordedAt());
  }

  private static @Nullable Map<String, String> text(AppText text) {
    return text.byLanguage().isEmpty() ? null : text.byLanguage();
  }

  /** A level of the app. */
  record Level(
      String level,
      @Nullable String careProcess,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable String edition,
      List<String> evidence,
      String source) {
    static Level of(HealthAppLevelRecord level) {
      return new Level(
          level.level(),
          level.careProcess().orElse(null),
          level.since().orElse(null),
          level.until().orElse(null),
          level.edition().orElse(null),
          level.evidence(),
          level.source());
    }
  }

  /** A state of a request for reimbursement. */
  record Request(@Nullable String careProcess, String state, @Nullable LocalDate since) {
    static Request of(ReimbursementRecord request) {
      return new Request(
          request.careProcess().orElse(null), request.state(), request.since().orElse(null));
    }
  }

  /** The financing of the app in a care process on a day. */
  record Phase(String careProcess, String status, LocalDate on) {
    static Phase of(Financing financing) {
      return new Phase(financing.process().code(), financing.status().code(), financing.day());
    }
  }

  /** The use of the app in another country. */
  record Abroad(String country, @Nullable Map<String, String> use, @Nullable Boolean reimbursed) {
    static Abroad of(UseAbroadRecord abroad) {
      return new Abroad(abroad.country(), text(abroad.use()), abroad.reimbursed().orElse(null));
    }
  }
}
