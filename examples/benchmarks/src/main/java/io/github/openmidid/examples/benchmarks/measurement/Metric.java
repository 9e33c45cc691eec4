package io.github.openmidid.examples.benchmarks.measurement;

/** What is measured of one call of a benchmark. */
enum Metric {
  /** Nanoseconds until it has ended. */
  TIME,
  /** Nanoseconds of all processors that the JVM took meanwhile, whatever its threads did. */
  CPU,
  /** Bytes allocated. */
  BYTES
}
