package io.github.openmidid.client.testing.internal;

import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.mhealth.AppLevels;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.Financing;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The apps of mHealthBELGIUM with their versions, and the care processes. */
public final class HealthAppTable {
  private final MemoryRegister register;
  private final Map<String, List<HealthApp>> versions = new TreeMap<>();
  private final Map<String, CareProcess> careProcesses = new TreeMap<>();

  HealthAppTable(MemoryRegister register) {
    this.register = register;
  }

  /** Adds a care process; returns false if its code is in use. */
  public boolean add(CareProcess process) {
    return careProcesses.putIfAbsent(process.code(), process) == null;
  }

  /** Adds an app or its next version; returns false if it has a version with this number. */
  public boolean add(HealthApp app) {
    List<HealthApp> former = versions.computeIfAbsent(app.appId(), id -> new ArrayList<>());
    return former.stream().noneMatch(one -> one.version().equals(app.version())) && former.add(app);
  }

  /** Returns the care processes in the order of their codes. */
  public List<CareProcess> careProcesses() {
    return List.copyOf(careProcesses.values());
  }

  /** Returns the latest version of an app, with its financing today. */
  public Optional<HealthApp> find(String appId) {
    return all(appId).stream().reduce((first, next) -> next).map(this::financedToday);
  }

  /** Returns the versions of an app after one of them; empty if the app is unknown. */
  public Optional<List<HealthApp>> history(String appId, @Nullable String after) {
    List<HealthApp> all = all(appId);
    int start = all.stream().map(HealthApp::version).toList().indexOf(after) + 1;
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.subList(start, all.size()).stream().map(this::financedToday).toList());
  }

  private List<HealthApp> all(String appId) {
    return versions.getOrDefault(appId, List.of());
  }

  /** Returns the apps after an id that match the filter, with their financing on its day. */
  public List<HealthApp> list(AppFilter filter, @Nullable String after) {
    List<ProblemIssue> unknown =
        filter.careProcesses().stream()
            .filter(code -> !careProcesses.containsKey(code))
            .map(code -> InputFault.CARE_PROCESS.issue("careProcess"))
            .toList();
    TestRejection.throwIfAny(unknown);
    LocalDate day = filter.financedOn().orElseGet(register::today);
    return versions.keySet().stream()
        .filter(appId -> after == null || appId.compareTo(after) > 0)
        .flatMap(appId -> find(appId).stream())
        .filter(app -> matches(app, filter, day))
        .map(app -> financed(app, day))
        .toList();
  }

  private boolean matches(HealthApp app, AppFilter filter, LocalDate day) {
    Set<String> wanted = filter.careProcesses();
    List<CareProcess> processes =
        processes(app).filter(one -> wanted.isEmpty() || wanted.contains(one.code())).toList();
    AppLevels held = app.appLevels();
    return (wanted.isEmpty() || !processes.isEmpty())
        && (filter.audiences().isEmpty()
            || !Collections.disjoint(filter.audiences(), app.audiences()))
        && (filter.levels().isEmpty()
            || levels(held, processes, wanted.isEmpty(), day).anyMatch(filter.levels()::contains))
        && (filter.financedOn().isEmpty()
            || processes.stream().anyMatch(one -> held.financing(one, day).isFinanced()))
        && filter.search().filter(text -> !contains(app, text)).isEmpty();
  }

  private static Stream<PyramidLevel> levels(
      AppLevels held, List<CareProcess> processes, boolean withOwn, LocalDate day) {
    return Stream.concat(
        withOwn ? held.levelOn(day).stream() : Stream.empty(),
        processes.stream().flatMap(process -> held.levelIn(process, day).stream()));
  }

  private static boolean contains(HealthApp app, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            Set.of(app.appId(), app.maker()),
            app.names().values(),
            app.summaries().values(),
            app.claims().values())
        .flatMap(texts -> texts.stream())
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private HealthApp financedToday(HealthApp app) {
    return financed(app, register.today());
  }

  /** Returns a copy with the financing on a day in each care process of the app. */
  private HealthApp financed(HealthApp app, LocalDate day) {
    List<AppFinancing> financing =
        processes(app)
            .map(process -> app.appLevels().financing(process, day))
            .map(HealthAppTable::toBody)
            .toList();
    return new HealthApp(
        app.appId(),
        app.names(),
        app.summaries(),
        app.claims(),
        app.audienceCodes(),
        app.maker(),
        app.ceClass(),
        app.website(),
        app.levels(),
        app.requests(),
        financing,
        app.useAbroad(),
        app.version(),
        app.recordedAt());
  }

  private static AppFinancing toBody(Financing financing) {
    return new AppFinancing(financing.process().code(), financing.status().code(), financing.day());
  }

  /** Returns the care processes in which an app has a level or a request. */
  private Stream<CareProcess> processes(HealthApp app) {
    Set<String> codes = app.careProcessCodes();
    return careProcesses.values().stream().filter(process -> codes.contains(process.code()));
  }
}
