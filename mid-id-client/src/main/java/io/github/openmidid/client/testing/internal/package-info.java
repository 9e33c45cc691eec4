/** The register in memory of the test double: its tables and rules. */
@NullMarked
package io.github.openmidid.client.testing.internal;

import org.jspecify.annotations.NullMarked;
