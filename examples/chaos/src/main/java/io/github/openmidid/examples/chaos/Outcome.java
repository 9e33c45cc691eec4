package io.github.openmidid.examples.chaos;

import java.util.Locale;

/** The outcome of a round. */
enum Outcome {
  /** The expected result despite the damage. */
  ANSWERED,
  /** The exception for a rejection by the register. */
  REFUSED,
  /** The exception for an unavailable register. */
  UNAVAILABLE,
  /** The exception for an invalid response. */
  NOT_UNDERSTOOD,
  /** The exception for a rejected snapshot. */
  SNAPSHOT_REJECTED,
  /** Any violation. */
  WRONG;

  /** Returns the title in tables. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
