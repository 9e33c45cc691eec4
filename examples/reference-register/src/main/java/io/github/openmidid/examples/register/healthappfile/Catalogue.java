package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.examples.register.healthapp.CareProcessRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import java.util.List;

/**
 * The content of a folder of csv files.
 *
 * @param processes the care processes
 * @param apps the apps
 */
record Catalogue(List<CareProcessRecord> processes, List<HealthAppRecord> apps) {}
