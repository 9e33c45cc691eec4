package io.github.openmidid.examples.transfer.check;

import java.time.Instant;
import java.util.Optional;

/**
 * The register with which files were checked.
 *
 * @param name its address, or the file of its snapshot
 * @param isTest whether its devices are fictitious
 * @param asOf the time of the snapshot; empty for an online register
 * @param extent the extent of the identifiers that it shows
 */
public record RegisterDescription(
    String name, boolean isTest, Optional<Instant> asOf, VisibleExtent extent) {}
