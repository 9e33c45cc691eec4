package io.github.openmidid.examples.register.healthapp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A state of a request for reimbursement to RIZIV/INAMI.
 *
 * @param careProcess the code of the care process of the request, if it is stated
 * @param state the code of the state, which may be unknown to this release
 * @param since the first day of the state, if it is stated
 */
public record ReimbursementRecord(
    Optional<String> careProcess, String state, Optional<LocalDate> since) {}
