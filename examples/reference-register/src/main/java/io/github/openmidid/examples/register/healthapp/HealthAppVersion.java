package io.github.openmidid.examples.register.healthapp;

import java.time.Instant;

/**
 * What the register holds of an app from a moment on.
 *
 * @param version the number of the version, from 1
 * @param recordedAt the moment
 * @param app what it holds
 */
public record HealthAppVersion(int version, Instant recordedAt, HealthAppRecord app) {}
