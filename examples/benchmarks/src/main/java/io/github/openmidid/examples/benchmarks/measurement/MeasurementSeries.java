package io.github.openmidid.examples.benchmarks.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SampleTimeResult;

/**
 * The measurements of several rounds. A round runs every benchmark once, under similar conditions;
 * therefore ratios are computed within each round, and their median is the result.
 */
public final class MeasurementSeries {
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private final Map<String, Map<Metric, List<Double>>> figures = new TreeMap<>();

  public void addRound(Collection<RunResult> round) {
    for (RunResult result : round) {
      add(
          result.getPrimaryResult().getLabel(),
          time(result.getPrimaryResult()),
          secondary(result, CpuTimeProfiler.LABEL),
          secondary(result, ALLOCATION));
    }
  }

  /** Returns the median of single calls, which ignores outliers. */
  private static double time(Result<?> result) {
    return result instanceof SampleTimeResult samples
        ? samples.getStatistics().getPercentile(50)
        : result.getScore();
  }

  private static double secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label).getScore();
  }

  void add(String benchmark, double nanoseconds, double cpu, double allocated) {
    Map<Metric, List<Double>> known =
        figures.computeIfAbsent(benchmark, name -> new EnumMap<>(Metric.class));
    known.computeIfAbsent(Metric.TIME, figure -> new ArrayList<>()).add(nanoseconds);
    known.computeIfAbsent(Metric.CPU, figure -> new ArrayList<>()).add(cpu);
    known.computeIfAbsent(Metric.BYTES, figure -> new ArrayList<>()).add(allocated);
  }

  Collection<String> benchmarks() {
    return figures.keySet();
  }

  double of(Metric figure, String benchmark) {
    return median(all(figure, benchmark));
  }

  /** Returns the median of the ratios of all rounds. */
  double ratio(BenchmarkTarget target) {
    return median(ratios(target));
  }

  /** Returns the ratios of all rounds, in ascending order. */
  List<Double> ratios(BenchmarkTarget target) {
    List<Double> subject = all(target.figure(), target.subject());
    List<Double> rival = all(target.figure(), target.rival());
    return IntStream.range(0, subject.size())
        .mapToObj(round -> target.ratio(subject.get(round), rival.get(round)))
        .sorted()
        .toList();
  }

  private List<Double> all(Metric figure, String benchmark) {
    List<Double> found = figures.getOrDefault(benchmark, Map.of()).get(figure);
    if (found == null) {
      throw new IllegalArgumentException("no measurements of " + benchmark);
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
