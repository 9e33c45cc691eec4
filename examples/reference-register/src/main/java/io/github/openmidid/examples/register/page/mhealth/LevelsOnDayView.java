package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.AppLevel;
import io.github.openmidid.mhealth.AppLevels;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Renders the levels of an app on a day: the highest of the app itself, the highest in each care
 * process, and each one that this release does not know. A care process that is not active is
 * marked so: an app is not financed in it.
 */
final class LevelsOnDayView {
  private LevelsOnDayView() {}

  static HtmlNode of(
      PageContext context, AppLevels levels, List<CareProcess> processes, LocalDate day) {
    return AppWords.list(
        context, highest(levels, day), level -> element(context, level, processes, day));
  }

  /** Returns the levels, those of the app itself first. */
  static List<AppLevel> highest(AppLevels levels, LocalDate day) {
    List<AppLevel> highest = new ArrayList<>();
    levels.levels().stream()
        .filter(level -> level.isOn(day))
        .collect(
            Collectors.groupingBy(
                level -> level.careProcess().orElse(""), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(
            group -> {
              group.stream()
                  .filter(level -> level.level().isPresent())
                  .max(Comparator.comparing(level -> level.level().orElseThrow()))
                  .ifPresent(highest::add);
              group.stream().filter(level -> level.level().isEmpty()).forEach(highest::add);
            });
    return highest;
  }

  private static HtmlNode element(
      PageContext context, AppLevel level, List<CareProcess> processes, LocalDate day) {
    String words = AppWords.level(context, level);
    if (level.careProcess().isEmpty()) {
      return HtmlNode.text(words);
    }
    CareProcess process = AppWords.process(processes, level.careProcess().get());
    HtmlElement element =
        HtmlElement.of(
            "span",
            HtmlNode.text(words + " – "),
            HtmlElement.userText(process.name(context.language())));
    return process.statusOn(day).equals(Optional.of(CareProcessStatus.ACTIVE))
        ? element
        : element.add(HtmlNode.text(" "), ProcessStatusMark.of(context, process, day));
  }
}
