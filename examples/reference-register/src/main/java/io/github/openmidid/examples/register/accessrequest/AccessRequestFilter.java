package io.github.openmidid.examples.register.accessrequest;

import java.util.Optional;

/**
 * The conditions of a query for access requests.
 *
 * @param status only requests with this status, if present
 * @param after only requests whose id sorts after this one, if present
 */
public record AccessRequestFilter(Optional<AccessRequestState> status, Optional<String> after) {}
