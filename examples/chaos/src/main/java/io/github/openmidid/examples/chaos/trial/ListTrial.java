package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list that is read lazily. After a failure the reading resumes at the same position. */
public final class ListTrial<T> implements Trial {
  private final Function<MidIdClient, Stream<T>> list;
  private final int most;
  private final List<T> truth;
  private final Optional<Trial> other;
  private final List<T> read = new ArrayList<>();
  private @Nullable Iterator<T> unfinished;

  private ListTrial(
      Function<MidIdClient, Stream<T>> list, int most, List<T> truth, Optional<Trial> other) {
    this.list = list;
    this.most = most;
    this.truth = truth;
    this.other = other;
  }

  /** Creates a trial of the first {@code most} items. */
  public static <T> ListTrial<T> of(
      Function<MidIdClient, Stream<T>> list, int most, MidIdClient direct) {
    return new ListTrial<>(list, most, list.apply(direct).limit(most).toList(), Optional.empty());
  }

  public ListTrial<T> besides(Trial another) {
    return new ListTrial<>(list, most, truth, Optional.of(another));
  }

  @Override
  public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
    read.clear();
    Iterator<T> iterator = list.apply(client).iterator();
    unfinished = iterator;
    List<T> all = watch.rest(iterator, read, most);
    unfinished = null;
    return all;
  }

  @Override
  public Object again(MidIdClient client, DeadlineWatch watch) throws Exception {
    Iterator<T> iterator = unfinished;
    if (iterator == null) {
      return call(client, watch);
    }
    List<T> all = watch.rest(iterator, read, most);
    unfinished = null;
    return all;
  }

  @Override
  public Optional<String> faultOf(Object result) {
    if (result.equals(truth)) {
      return Optional.empty();
    }
    List<?> items = (List<?>) result;
    int same = 0;
    while (same < Math.min(items.size(), truth.size()) && items.get(same).equals(truth.get(same))) {
      same++;
    }
    Object wrong = same < items.size() ? items.get(same) : "the end";
    Object right = same < truth.size() ? truth.get(same) : "the end";
    String count = items.size() + " of " + truth.size() + " items; after " + same + " ";
    return Optional.of(count + ReportFormatter.difference(wrong, right));
  }

  @Override
  public Optional<Trial> other() {
    return other;
  }
}
