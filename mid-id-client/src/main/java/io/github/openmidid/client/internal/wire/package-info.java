/** Maps the JSON of the contract to the public types, strictly. */
@NullMarked
package io.github.openmidid.client.internal.wire;

import org.jspecify.annotations.NullMarked;
