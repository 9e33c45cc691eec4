package io.github.openmidid.examples.register.delegation;

import java.util.Optional;

/**
 * The conditions of a delegation query.
 *
 * @param status only delegations with this status, if present
 * @param after only delegations whose id sorts after this one, if present
 */
public record DelegationFilter(Optional<DelegationStatus> status, Optional<String> after) {}
