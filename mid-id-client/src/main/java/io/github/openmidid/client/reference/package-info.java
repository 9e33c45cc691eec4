/** Reference data of the register: modalities, problem types, health applications. */
@NullMarked
package io.github.openmidid.client.reference;

import org.jspecify.annotations.NullMarked;
