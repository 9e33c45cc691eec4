package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppQuery;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.PyramidLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the form that narrows the catalogue. */
final class AppFilterForm {
  private AppFilterForm() {}

  static HtmlElement of(PageContext context, AppCatalogQuery query, List<CareProcess> processes) {
    Map<String, String> levels = choices(context, "apps.allLevels");
    for (PyramidLevel level : PyramidLevel.values()) {
      levels.put(level.code(), level.displayName(context.language()));
    }
    Map<String, String> ofProcesses = choices(context, "apps.allProcesses");
    processes.forEach(one -> ofProcesses.put(one.code(), one.name(context.language())));
    Map<String, String> audiences = choices(context, "apps.allAudiences");
    for (AppAudience audience : AppAudience.values()) {
      audiences.put(audience.code(), audience.displayName(context.language()));
    }
    return FilterForm.of(context, AppQuestion.CATALOG.place())
        .search(context.text("apps.search"), query.filter().search())
        .add(choice(context, HealthAppQuery.LEVEL, "apps.level", levels).value(query.level()))
        .add(
            choice(context, HealthAppQuery.CARE_PROCESS, "apps.process", ofProcesses)
                .value(query.careProcess()))
        .add(
            choice(context, HealthAppQuery.AUDIENCE, "apps.audience", audiences)
                .value(query.audience()))
        .add(
            FormField.date(HealthAppQuery.FINANCED_ON, context.text("apps.financedOn"))
                .value(query.financedOn()))
        .element(query.isNarrowed());
  }

  private static Map<String, String> choices(PageContext context, String all) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", context.text(all));
    return choices;
  }

  private static FormField choice(
      PageContext context, String name, String label, Map<String, String> choices) {
    return FormField.choice(name, context.text(label), choices);
  }
}
