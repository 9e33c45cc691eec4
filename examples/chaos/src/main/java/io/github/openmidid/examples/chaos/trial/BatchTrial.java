package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch lookup, in which each identifier is known, unknown or failed. */
public final class BatchTrial implements Trial {
  private final List<MidId> midIds;
  private final Map<MidId, Registration> truth;
  private final boolean asTexts;
  private final Optional<Trial> other;

  public BatchTrial(
      List<MidId> midIds, Map<MidId, Registration> truth, boolean asTexts, Optional<Trial> other) {
    this.midIds = midIds;
    this.truth = truth;
    this.asTexts = asTexts;
    this.other = other;
  }

  @Override
  public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
    return watch.time(
        () ->
            asTexts
                ? client.midIds().resolveTexts(midIds.stream().map(MidId::toString).toList())
                : client.midIds().resolve(midIds));
  }

  @Override
  public Optional<String> faultOf(Object result) {
    List<?> resolutions = (List<?>) result;
    if (resolutions.size() != midIds.size()) {
      return Optional.of(resolutions.size() + " results for " + midIds.size());
    }
    for (int i = 0; i < midIds.size(); i++) {
      Resolution resolution = (Resolution) resolutions.get(i);
      Optional<Registration> right = Optional.ofNullable(truth.get(midIds.get(i)));
      boolean isRight =
          resolution.midId().equals(Optional.of(midIds.get(i)))
              && switch (resolution.outcome()) {
                case KNOWN, UNKNOWN -> resolution.registration().equals(right);
                case REFUSED, NOT_ANSWERED -> resolution.failure().isPresent();
              };
      if (!isRight) {
        return Optional.of(
            i
                + ": is "
                + ReportFormatter.of(resolution)
                + " "
                + resolution.registration()
                + ", right is "
                + midIds.get(i)
                + " "
                + right);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<RuntimeException> failureIn(Object result) {
    return ((List<?>) result)
        .stream()
            .map(Resolution.class::cast)
            .flatMap(resolution -> resolution.failure().stream())
            .map(RuntimeException.class::cast)
            .findFirst();
  }

  @Override
  public Optional<Trial> other() {
    return other;
  }
}
