package io.github.openmidid.examples.benchmarks.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.benchmarks.client.ClientBenchmark;
import io.github.openmidid.examples.benchmarks.identifier.IdentifierBenchmark;
import io.github.openmidid.examples.benchmarks.validation.ValidationBenchmark;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class MarkdownTableTest {
  private static final List<String> BENCHMARKS =
      Stream.of(IdentifierBenchmark.class, ClientBenchmark.class, ValidationBenchmark.class)
          .flatMap(type -> Arrays.stream(type.getMethods()))
          .filter(method -> method.isAnnotationPresent(Benchmark.class))
          .map(Method::getName)
          .toList();

  private static MeasurementSeries round(
      MeasurementSeries measurements, double load, double isValid) {
    for (String benchmark : BENCHMARKS) {
      measurements.add(benchmark, benchmark.equals("isValid") ? isValid : 10 * load, 3, 0);
    }
    return measurements;
  }

  @Test
  void showsARowForEachTargetWithTheMedianOfTheRatiosOfAllRoundsAndTheirSpread() {
    MeasurementSeries measurements = new MeasurementSeries();
    round(measurements, 1, 20);
    round(measurements, 100, 2_500);
    round(measurements, 1, 1_000);
    assertThat(MarkdownTable.ofTargets(BenchmarkTarget.ofCore(), measurements).lines())
        .hasSize(2 + BenchmarkTarget.ofCore().size())
        .contains(
            "| `isValid` to `String.equals` | 1,000 | 3.0 | 0 | 2.50 | 2.00–100.00 | ≤ 3, ≤ 0 B |"
                + " yes |")
        .contains(
            "| `isValid` to iban4j | 1,000 | 3.0 | 0 | 0.40 | 0.01–0.50 | ≥ 20, ≤ 0 B | no |");
  }

  @Test
  void showsARowForEachBenchmark() {
    MeasurementSeries measurements = round(round(new MeasurementSeries(), 1, 2.25), 1, 2.75);
    assertThat(MarkdownTable.ofBenchmarks(measurements).lines())
        .hasSize(2 + BENCHMARKS.size())
        .contains("| isValid | 2.5 | 3.0 | 0 |");
  }

  @Test
  void comparesTheFigureThatATargetNames() {
    MeasurementSeries calls = new MeasurementSeries();
    BENCHMARKS.stream()
        .filter(benchmark -> !benchmark.equals("find"))
        .forEach(benchmark -> calls.add(benchmark, 100, 20, 1_600));
    calls.add("find", 80, 24, 3_200);
    assertThat(MarkdownTable.ofTargets(BenchmarkTarget.ofClient(), calls).lines())
        .hasSize(2 + BenchmarkTarget.ofClient().size())
        .contains(
            "| time of `find` to a call by hand | 80.0 | 24.0 | 3,200 | 0.80 | 0.80–0.80 | ≤ 1.1 | yes |")
        .contains("| bytes allocated by it | 80.0 | 24.0 | 3,200 | 2.00 | 2.00–2.00 | ≤ 1.6 | no |")
        .contains(
            "| a cached response | 100.0 | 20.0 | 1,600 | 100.00 | 100.00–100.00 | ≤ 1000 ns | yes |");
  }

  @Test
  void aTargetIsNotReachedWithTooManyBytes() {
    BenchmarkTarget parse =
        BenchmarkTarget.ofCore().stream()
            .filter(target -> target.subject().equals("parse"))
            .findAny()
            .get();
    assertThat(parse.isReached(0.5, 24.001)).isTrue();
    assertThat(parse.isReached(0.5, 32)).isFalse();
    assertThat(parse.isReached(0.9, 16)).isFalse();
  }

  @Test
  void aTargetWithoutFiguresIsAnError() {
    assertThatThrownBy(
            () -> MarkdownTable.ofTargets(BenchmarkTarget.ofClient(), new MeasurementSeries()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
