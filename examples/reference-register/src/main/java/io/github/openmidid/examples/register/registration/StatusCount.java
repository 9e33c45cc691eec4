package io.github.openmidid.examples.register.registration;

/**
 * The number of identifiers of one modality and status.
 *
 * @param modality the code of the modality
 * @param status the code of the status
 * @param count the number of identifiers
 */
public record StatusCount(String modality, String status, long count) {}
