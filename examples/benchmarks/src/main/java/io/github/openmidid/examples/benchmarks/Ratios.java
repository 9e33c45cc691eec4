package io.github.openmidid.examples.benchmarks;

final class Ratios {
  private Ratios() {}
}
