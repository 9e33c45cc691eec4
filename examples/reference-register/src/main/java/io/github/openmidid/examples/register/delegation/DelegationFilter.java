package io.github.openmidid.examples.register.delegation;

import java.util.Optional;

/**
 * Which delegations of an organization are asked for.
 *
 * @param status those with this status, if given
 * @param after those that sort after this one, if given
 */
public record DelegationFilter(Optional<DelegationStatus> status, Optional<String> after) {}
