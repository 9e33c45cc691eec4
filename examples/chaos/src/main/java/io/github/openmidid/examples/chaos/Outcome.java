package io.github.openmidid.examples.chaos;

import java.util.Locale;

/** How a round ended. */
enum Outcome {
  /** The right result in spite of the damage. */
  ANSWERED,
  /** The exception for a register that said no. */
  REFUSED,
  /** The exception for a register that did not answer. */
  UNAVAILABLE,
  /** The exception for a response that is not understood. */
  NOT_UNDERSTOOD,
  /** The exception for a snapshot that is not used. */
  SNAPSHOT_REJECTED,
  /** Anything that must not be. */
  WRONG;

  /** For tables. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
