package io.github.openmidid.examples.register.registration;

/**
 * How many identifiers there are of one modality and status.
 *
 * @param modality the wire code of the modality
 * @param status the wire code of the status
 * @param count how many
 */
public record StatusCount(String modality, String status, long count) {}
