package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.web.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form above a list that narrows it. Its fields become query parameters.
 *
 * <pre>{@code
 * content.add(
 *     FilterForm.of(context, PagePaths.MID_IDS)
 *         .search(context.text("searchMidIds"), query.search())
 *         .element(query.isNarrowed()));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class FilterForm {
  private final PageContext context;
  private final String place;
  private final List<String> chosen = new ArrayList<>();
  private final HtmlElement fields = HtmlElement.of("div").with("class", "fields");

  private FilterForm(PageContext context, String place) {
    this.context = context;
    this.place = place;
  }

  /**
   * Creates a form without fields.
   *
   * @param place the place of the list
   */
  public static FilterForm of(PageContext context, String place) {
    return new FilterForm(context, place);
  }

  /** Adds a field. */
  public FilterForm add(FormField field) {
    fields.add(field.element());
    field.chosen(context).ifPresent(chosen::add);
    return this;
  }

  /** Adds the field with the text to search for. */
  public FilterForm search(String label, Optional<String> text) {
    return add(
        FormField.text(QueryParameters.SEARCH, label)
            .with("type", "search")
            .with("maxlength", "100")
            .value(text.orElse("")));
  }

  /** Adds the choice of a modality. */
  public FilterForm modality(Set<Modality> chosen) {
    Map<String, String> modalities = new LinkedHashMap<>();
    modalities.put("", context.text("allModalities"));
    for (Modality modality : Modality.values()) {
      modalities.put(modality.code(), modality.display(context.language()));
    }
    return add(
        FormField.choice(QueryParameters.MODALITY, context.text("modality"), modalities)
            .value(chosen.stream().map(Modality::code).findFirst().orElse("")));
  }

  /**
   * Adds the choice of a condition, which is a parameter with the value {@code true}.
   *
   * @param key the key of its texts, without {@code page.filter.}
   */
  public FilterForm condition(String name, String key, boolean isChosen) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", context.text("filter." + key + ".no"));
    choices.put("true", context.text("filter." + key + ".yes"));
    return add(
        FormField.choice(name, context.text("filter." + key), choices)
            .value(isChosen ? "true" : ""));
  }

  /**
   * Renders the form, and on paper the chosen filters, so that a filtered list is not taken for a
   * complete one.
   *
   * @param isNarrowed whether the list is narrowed now, so that the form offers to show all
   */
  public HtmlElement element(boolean isNarrowed) {
    HtmlElement actions = HtmlElement.of("div", context.button("filter")).with("class", "actions");
    if (isNarrowed) {
      actions.add(context.link(place, context.text("filterNone")));
    }
    HtmlElement form =
        HtmlElement.of("form", fields.add(actions))
            .with("method", "get")
            .with("action", context.path(place))
            .with("class", "filter")
            .with("role", "search")
            .with("aria-label", context.text("filterLabel"));
    HtmlElement summary = HtmlElement.of("p", String.join(" – ", chosen)).with("class", "printed");
    return isNarrowed ? HtmlElement.of("div", form, summary) : form;
  }
}
