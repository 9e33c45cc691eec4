package io.github.openmidid.examples.his.warning;

import java.util.List;

/** The first warnings about lists, and the number of all. */
public record FirstWarnings(List<ListWarning> warnings, long total) {}
