package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Suggestion;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions of a diagnosis, worked out when somebody looks: they cost more than the rest of a
 * violation, and of a list with thousands of wrong elements nobody reads them all. Unmodifiable.
 */
public final class LazySuggestionList extends AbstractList<Suggestion> {
  private final Diagnosis diagnosis;
  private volatile @Nullable List<Suggestion> suggestions;

  LazySuggestionList(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  @Override
  public Suggestion get(int index) {
    return suggestions().get(index);
  }

  @Override
  public int size() {
    return suggestions().size();
  }

  /** Twice by two threads at once, with the same outcome. */
  private List<Suggestion> suggestions() {
    List<Suggestion> known = suggestions;
    if (known == null) {
      known = diagnosis.suggestions();
      suggestions = known;
    }
    return known;
  }
}
