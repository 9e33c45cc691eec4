/** The embedded Tomcat, its filters and limits, and the reading of request bodies. */
@NullMarked
package io.github.openmidid.examples.register.web.server;

import org.jspecify.annotations.NullMarked;
