/**
 * The elements of a page. A controller reads the request, a view lists the content, and {@link
 * PageWriter} writes it in the layout that all pages share:
 *
 * <pre>{@code
 * PageContext context = PageContext.of(request);
 * HtmlTable table =
 *     HtmlTable.of("deliveries", context.text("deliveriesCaption"))
 *         .column("MID-ID")
 *         .number(context.text("granted"))
 *         .stacked();
 * table.row(context.link(PagePaths.midId(midId), midId.toString()), context.number(3));
 * PageWriter.write(response, HttpStatus.OK, context, context.text("deliveries"), List.of(table.element()));
 * }</pre>
 *
 * <ul>
 *   <li>{@link PageLayout}: header, navigation, the heading {@code h1} that says where one is, and
 *       on paper the time of printing and the organization. Content begins at {@code h2}.
 *   <li>{@link PageMenu}: the navigation; a page adds one line, with a text {@code page.menu.…}.
 *   <li>{@link HtmlTable}: a list of things; {@link KeyValueList}: the facts about one thing.
 *   <li>{@link FormField} in {@link PageContext#form} (POST, with CSRF token) or {@link FilterForm}
 *       (GET, above a list): label, hint and error message belong to their field.
 *   <li>{@link StatusMark}, {@link MessageBox}, {@link Pager}: a status, a confirmation or warning,
 *       the next page of a list.
 *   <li>{@link HtmlElement#userText} for names that users have typed, {@link HtmlElement#userCode}
 *       for their codes, such as serial numbers; {@link DisplayFormatter} for dates and codes.
 *       MID-IDs in any text are kept on one line.
 * </ul>
 */
@NullMarked
package io.github.openmidid.examples.register.page.html;

import org.jspecify.annotations.NullMarked;
