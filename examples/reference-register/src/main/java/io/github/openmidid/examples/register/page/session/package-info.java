/** Sign-in, sessions and protection of the web page. */
@NullMarked
package io.github.openmidid.examples.register.page.session;

import org.jspecify.annotations.NullMarked;
