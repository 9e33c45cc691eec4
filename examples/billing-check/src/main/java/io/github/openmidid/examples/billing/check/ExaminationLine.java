package io.github.openmidid.examples.billing.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a file: an examination that was or will be billed. It has no field for a patient.
 *
 * @param line its line, from 1
 * @param nomenclatureCode the exact text of the file
 * @param billingNumber the exact text of the file
 * @param day the day; empty if it cannot be read
 * @param midId the exact text of the file; empty if the file does not name devices
 * @param modality the exact text of the file
 * @param operator the exact text of the file, or that of the user for the whole file
 * @param site the exact text of the file, or that of the user for the whole file
 */
public record ExaminationLine(
    long line,
    String nomenclatureCode,
    String billingNumber,
    Optional<LocalDate> day,
    String midId,
    String modality,
    String operator,
    String site) {}
