package io.github.openmidid.examples.benchmarks.validation;

import jakarta.validation.ConstraintViolation;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Benchmarks of the validation of a bean with one valid text. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {

  /** The lower bound: a constraint that accepts every value. */
  @Benchmark
  public Set<ConstraintViolation<BeanState.WithNothing>> emptyConstraintBean(BeanState beans) {
    return beans.validator.validate(beans.withNothing.get(beans.next()));
  }

  @Benchmark
  public Set<ConstraintViolation<BeanState.WithMidId>> validMidIdBean(BeanState beans) {
    return beans.validator.validate(beans.withMidId.get(beans.next()));
  }

  @Benchmark
  public Set<ConstraintViolation<BeanState.WithPattern>> patternAndLuhnBean(BeanState beans) {
    return beans.validator.validate(beans.withPattern.get(beans.next()));
  }
}
