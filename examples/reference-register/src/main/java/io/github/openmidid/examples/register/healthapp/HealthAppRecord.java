package io.github.openmidid.examples.register.healthapp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A health application.
 *
 * @param appId the id of the application
 * @param name the display name
 * @param manufacturer the manufacturer
 * @param level the level in the pyramid
 * @param levelSince the day on which it reached the level, if known
 * @param website a URL with more information, if there is one
 */
public record HealthAppRecord(
    String appId,
    String name,
    String manufacturer,
    HealthAppLevel level,
    Optional<LocalDate> levelSince,
    Optional<String> website) {}
