/**
 * The web pages: the overview, the lists of identifiers and devices, and each identifier with its
 * device. Every role sees there what its access token may see in the API.
 */
@NullMarked
package io.github.openmidid.examples.register.page;

import org.jspecify.annotations.NullMarked;
