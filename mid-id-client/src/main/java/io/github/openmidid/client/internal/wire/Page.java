package io.github.openmidid.client.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the register
 * @param next the address of the next page; null if this is the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {}
