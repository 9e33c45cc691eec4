/**
 * Request parameters, paging, conditional requests and other parts of HTTP that the features share.
 */
@NullMarked
package io.github.openmidid.examples.register.web;

import org.jspecify.annotations.NullMarked;
