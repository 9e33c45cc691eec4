package io.github.openmidid.validation.internal;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Suggestion;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list of the suggestions of a diagnosis, computed on first access: they cost more
 * than the rest of a violation, and of thousands of violations few are read.
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

  /**
   * Computes the suggestions once; concurrent threads may compute them twice, with the same result.
   */
  private List<Suggestion> suggestions() {
    List<Suggestion> known = suggestions;
    if (known == null) {
      known = diagnosis.suggestions();
      suggestions = known;
    }
    return known;
  }
}
