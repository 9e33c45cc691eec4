/** Database connections, transactions and queries that the features share. */
@NullMarked
package io.github.openmidid.examples.register.store;

import org.jspecify.annotations.NullMarked;
