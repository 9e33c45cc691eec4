/** Strict reading of JSON request bodies. */
@NullMarked
package io.github.openmidid.examples.register.web.json;

import org.jspecify.annotations.NullMarked;
