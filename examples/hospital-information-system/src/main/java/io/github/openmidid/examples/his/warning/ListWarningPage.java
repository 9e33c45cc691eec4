package io.github.openmidid.examples.his.warning;

import java.util.List;

/**
 * The first page of the warnings about imported lists.
 *
 * @param items in the order in which they were found
 * @param total the number of all warnings
 */
public record ListWarningPage(List<ListWarning> items, long total) {}
