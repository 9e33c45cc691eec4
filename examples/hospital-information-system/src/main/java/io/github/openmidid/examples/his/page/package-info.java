/** The pages, which work without JavaScript. */
@NullMarked
package io.github.openmidid.examples.his.page;

import org.jspecify.annotations.NullMarked;
