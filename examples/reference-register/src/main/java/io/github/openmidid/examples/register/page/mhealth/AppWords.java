package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.AppText;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppService;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.AppLevel;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.Financing;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Renders the codes and texts of apps in words. Codes that this release does not know are shown.
 */
final class AppWords {
  private AppWords() {}

  /** Returns the name of a code; the code itself, marked as unknown, if it has no name. */
  static String code(PageContext context, String code, Optional<String> name) {
    return name.orElseGet(() -> context.text("apps.unknownCode", code));
  }

  static String level(PageContext context, AppLevel level) {
    Optional<PyramidLevel> known = level.level();
    return code(context, level.levelCode(), known.map(one -> one.displayName(context.language())));
  }

  static String audience(PageContext context, String code) {
    return code(
        context, code, AppAudience.ofCode(code).map(one -> one.displayName(context.language())));
  }

  /** Renders a text, with its language if the page has another one. */
  static HtmlNode text(PageContext context, AppText text) {
    Optional<String> words = text.in(context.language());
    if (words.isEmpty()) {
      return notStated(context);
    }
    HtmlElement element = HtmlElement.userText(words.get());
    String wanted = context.language().getLanguage();
    return text.byLanguage().containsKey(wanted)
        ? element
        : AppText.LANGUAGES.stream()
            .filter(text.byLanguage()::containsKey)
            .findFirst()
            .map(language -> element.with("lang", language))
            .orElse(element);
  }

  /** Renders the link to the page about an app. */
  static HtmlElement link(PageContext context, HealthAppRecord app) {
    return HtmlElement.of("a", text(context, app.name()))
        .with("href", context.path(PagePaths.app(app.appId())));
  }

  static HtmlNode notStated(PageContext context) {
    return HtmlNode.text(context.text("apps.notStated"));
  }

  /** Renders a day, or that it is not stated. */
  static HtmlNode day(PageContext context, Optional<LocalDate> day) {
    return day.<HtmlNode>map(one -> DisplayFormatter.day(one, context.language()))
        .orElseGet(() -> notStated(context));
  }

  /** Returns the reason of a financing, with the day as the page writes it. */
  static String reason(PageContext context, Financing financing) {
    String day = DisplayFormatter.inWords(financing.day(), context.language());
    return financing.message(context.language()).replace(financing.day().toString(), day);
  }

  /** Renders a list with one item at least; one item alone needs no bullet. */
  static <T> HtmlNode list(
      PageContext context, Collection<T> items, Function<T, ? extends HtmlNode> item) {
    if (items.size() <= 1) {
      Stream<? extends HtmlNode> one = items.stream().map(item);
      return one.findFirst().<HtmlNode>map(node -> node).orElseGet(() -> notStated(context));
    }
    HtmlElement list = HtmlElement.of("ul");
    items.forEach(one -> list.add(HtmlElement.of("li", item.apply(one))));
    return list;
  }

  /** Returns the care process with a code; one without a name if the register knows none. */
  static CareProcess process(Collection<CareProcess> processes, String code) {
    return HealthAppService.careProcess(processes, code);
  }
}
