package io.github.openmidid.examples.benchmarks.measurement;

/** The metrics of one call of a benchmark. */
enum Metric {
  /** The duration in nanoseconds. */
  TIME,
  /** The processor time of all threads of the JVM in nanoseconds. */
  CPU,
  /** The allocated bytes. */
  BYTES
}
