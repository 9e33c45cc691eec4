package io.github.openmidid.client.internal.resource.reference;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireFilter;
import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;
import static java.util.stream.Collectors.toSet;

import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.resource.HttpResource;
import io.github.openmidid.client.internal.resource.ResourceContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.paging.PagedList;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.PyramidLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The apps of mHealthBELGIUM, read over HTTP. */
public final class HttpHealthApps extends HttpResource implements HealthApps {
  public HttpHealthApps(ResourceContext context) {
    super(context);
  }

  @Override
  public PagedList<HealthApp> paged(AppFilter filter) {
    filter.careProcesses().forEach(code -> TextFormat.CODE.ofArgument("careProcess", code));
    @Nullable List<String> levels = codes(filter.levels(), PyramidLevel::code);
    @Nullable List<String> processes = codes(filter.careProcesses(), code -> code);
    @Nullable List<String> audiences = codes(filter.audiences(), AppAudience::code);
    @Nullable String financedOn = filter.financedOn().map(Object::toString).orElse(null);
    @Nullable String search = filter.search().orElse(null);
    return list(
        PageCursor.opaque("afterAppId"),
        "listHealthApps",
        filters(filter),
        (after, context) ->
            requireFilter(
                api.listHealthApps(
                    levels, processes, audiences, financedOn, search, after, context),
                app -> matches(app, filter)));
  }

  /** Returns whether an app fulfils the conditions that its codes and days prove. */
  private static boolean matches(HealthApp app, AppFilter filter) {
    return isFulfilled(filter.careProcesses(), app.careProcessCodes())
        && isFulfilled(filter.audiences(), app.audiences())
        && isFulfilled(
            filter.financedOn().stream().collect(toSet()),
            app.financing().stream().map(AppFinancing::day).collect(toSet()));
  }

  private static <T> boolean isFulfilled(Set<T> wanted, Set<T> actual) {
    return wanted.isEmpty() || !Collections.disjoint(wanted, actual);
  }

  /** Returns the filters by which a position in the list is recognised. */
  private static List<String> filters(AppFilter filter) {
    List<String> filters = new ArrayList<>();
    filter.levels().stream().map(level -> "level " + level.code()).sorted().forEach(filters::add);
    filter.careProcesses().stream().map(code -> "process " + code).sorted().forEach(filters::add);
    filter.audiences().stream().map(one -> "audience " + one.code()).sorted().forEach(filters::add);
    filter.financedOn().ifPresent(day -> filters.add("financedOn " + day));
    filter.search().ifPresent(text -> filters.add("search " + text));
    return filters;
  }

  @Override
  public Optional<HealthApp> find(String appId) {
    String id = TextFormat.ID.ofArgument("appId", appId);
    return runner.run(
        context ->
            api.getHealthApp(id, context).map(app -> requireSame(id, app, HealthApp::appId)));
  }

  @Override
  public PagedList<HealthApp> pagedHistory(String appId) {
    String id = TextFormat.ID.ofArgument("appId", appId);
    return list(
        PageCursor.opaque("afterVersion"),
        "listHealthAppHistory",
        List.of(id),
        (after, context) ->
            requireFilter(
                orEmpty(api.listHealthAppHistory(id, after, context), after),
                app -> app.appId().equals(id)));
  }

  @Override
  public List<CareProcess> careProcesses() {
    return runner.run(context -> api.listCareProcesses(context).items());
  }
}
