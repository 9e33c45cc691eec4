package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;

/**
 * A level with the row that states it.
 *
 * @param row the row
 * @param level the level
 */
record LevelRow(CatalogueRow row, HealthAppLevelRecord level) {}
