package io.github.openmidid.examples.his.importing;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.lookup.InputFinding;
import io.github.openmidid.examples.his.warning.ListFinding;
import io.github.openmidid.examples.his.warning.ListFinding.Kind;
import io.github.openmidid.examples.his.warning.ListWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Renders warnings about lists. Their rows are validated again, in one request to the register, so
 * that each warning shows the present reason in the user's language.
 */
@Component
public class ListWarningView {
  /** The reasons that do not come from the validation of cells. */
  private static final Set<String> OF_ROWS = Set.of("tooWide", "duplicate", "different");

  private final ListValidation validation;
  private final MessageSource texts;

  ListWarningView(ListValidation validation, MessageSource texts) {
    this.validation = validation;
    this.texts = texts;
  }

  /** Renders warnings, in their order. */
  public List<OpenListWarning> of(List<ListWarning> warnings, Locale locale) {
    List<RowInput> rows =
        warnings.stream()
            .map(ListWarning::finding)
            .filter(finding -> finding.kind() == Kind.ROW)
            .map(row -> new RowInput(row.midIdText(), row.modality(), row.room()))
            .toList();
    Map<Integer, InputFinding> findings = validation.of(rows, locale);
    List<OpenListWarning> views = new ArrayList<>();
    int index = 0;
    for (ListWarning warning : warnings) {
      boolean isRow = warning.finding().kind() == Kind.ROW;
      views.add(view(warning, isRow ? findings.get(index) : null, locale));
      index += isRow ? 1 : 0;
    }
    return views;
  }

  private OpenListWarning view(ListWarning warning, @Nullable InputFinding present, Locale locale) {
    ListFinding found = warning.finding();
    List<Candidate> suggestions = present == null ? List.of() : present.suggestions();
    return new OpenListWarning(
        requireNonNull(warning.id()),
        found.list(),
        found.sheet(),
        found.line(),
        Stream.of(found.midIdText(), found.modality(), found.room())
            .filter(cell -> !cell.isBlank())
            .toList(),
        present == null ? text(found, locale) : present.text(),
        suggestions,
        warning.since(),
        warning.lastImported());
  }

  private String text(ListFinding found, Locale locale) {
    if (found.kind() == Kind.PLACE) {
      return new ReadingReportView(texts, locale)
          .unread(found.code(), found.amount(), found.detail());
    }
    return OF_ROWS.contains(found.code())
        ? texts.getMessage("row." + found.code(), new Object[] {found.detail()}, locale)
        : texts.getMessage("warning.importAgain", null, locale);
  }
}
