package io.github.openmidid.examples.register.healthapp;

import java.time.Instant;

/**
 * A version of an app in the register.
 *
 * @param version the number of the version, from 1
 * @param recordedAt when it was imported
 * @param app the app
 */
public record HealthAppVersion(int version, Instant recordedAt, HealthAppRecord app) {}
