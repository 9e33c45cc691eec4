package io.github.openmidid.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The figures of several rounds. A round runs every benchmark once, so that two of one round met
 * the same machine: ratios are taken within each round, and their median is what counts.
 */
final class Measurements {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final Map<String, List<Double>> times = new TreeMap<>();
  private final Map<String, List<Double>> bytes = new TreeMap<>();

  void addRound(Collection<RunResult> round) {
    for (RunResult result : round) {
      String label = result.getPrimaryResult().getLabel();
      Result<?> allocation =
          Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION), ALLOCATION);
      add(label, result.getPrimaryResult().getScore(), allocation.getScore());
    }
  }

  void add(String benchmark, double nanoseconds, double allocated) {
    times.computeIfAbsent(benchmark, name -> new ArrayList<>()).add(nanoseconds);
    bytes.computeIfAbsent(benchmark, name -> new ArrayList<>()).add(allocated);
  }

  Collection<String> benchmarks() {
    return times.keySet();
  }

  double time(String benchmark) {
    return median(of(times, benchmark));
  }

  double allocated(String benchmark) {
    return median(of(bytes, benchmark));
  }

  double ratio(Target target) {
    List<Double> subject = of(times, target.subject());
    List<Double> rival = of(times, target.rival());
    return median(
        IntStream.range(0, subject.size())
            .mapToObj(round -> target.ratio(subject.get(round), rival.get(round)))
            .toList());
  }

  private static List<Double> of(Map<String, List<Double>> figures, String benchmark) {
    List<Double> found = figures.get(benchmark);
    if (found == null) {
      throw new IllegalArgumentException("there are no figures of " + benchmark);
    }
    return found;
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
