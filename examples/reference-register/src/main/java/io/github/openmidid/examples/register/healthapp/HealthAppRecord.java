package io.github.openmidid.examples.register.healthapp;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A health application.
 *
 * @param appId its name in the register
 * @param name its name for people
 * @param manufacturer who makes it
 * @param level its level in the pyramid
 * @param levelSince since when it has this level, if that is known
 * @param website more about it, if there is any
 */
public record HealthAppRecord(
    String appId,
    String name,
    String manufacturer,
    HealthAppLevel level,
    Optional<LocalDate> levelSince,
    Optional<String> website) {}
