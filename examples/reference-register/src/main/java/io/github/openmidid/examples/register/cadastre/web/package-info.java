/**
 * The operations of the contract on devices of the cadastre, with their request and response
 * bodies.
 */
@NullMarked
package io.github.openmidid.examples.register.cadastre.web;

import org.jspecify.annotations.NullMarked;
