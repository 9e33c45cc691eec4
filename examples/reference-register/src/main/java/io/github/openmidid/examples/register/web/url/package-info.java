/** The URLs of resources. */
@NullMarked
package io.github.openmidid.examples.register.web.url;

import org.jspecify.annotations.NullMarked;
