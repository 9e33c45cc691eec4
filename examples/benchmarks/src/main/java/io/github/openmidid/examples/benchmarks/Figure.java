package io.github.openmidid.examples.benchmarks;

/** What is measured of one call of a benchmark. */
enum Figure {
  /** Nanoseconds until it has ended. */
  TIME,
  /** Nanoseconds of all processors that the JVM took meanwhile, whatever its threads did. */
  CPU,
  /** Bytes allocated. */
  BYTES
}
