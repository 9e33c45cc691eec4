/** The contract over HTTP: what is read strictly, what is answered, and each way to refuse. */
@NullMarked
package io.github.openmidid.examples.register.web;

import org.jspecify.annotations.NullMarked;
