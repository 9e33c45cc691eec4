package io.github.openmidid.examples.register.page.html;

/**
 * The form above a list that narrows it. Its fields become query parameters.
 *
 * <pre>{@code
 * content.add(
 *     FilterForm.of(context, PagePaths.MID_IDS)
 *         .add(FormField.text("search", context.text("search")).value(query.search()))
 *         .element(query.isNarrowed()));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class FilterForm {
  private final PageContext context;
  private final String place;
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
    return this;
  }

  /**
   * Renders the form.
   *
   * @param isNarrowed whether the list is narrowed now, so that the form offers to show all
   */
  public HtmlElement element(boolean isNarrowed) {
    HtmlElement actions = HtmlElement.of("div", context.button("filter")).with("class", "actions");
    if (isNarrowed) {
      actions.add(context.link(place, context.text("filterNone")));
    }
    return HtmlElement.of("form", fields.add(actions))
        .with("method", "get")
        .with("action", context.path(place))
        .with("class", "filter")
        .with("role", "search")
        .with("aria-label", context.text("filterLabel"));
  }
}
