/** The rules for the packages of every module. */
@NullMarked
package io.github.openmidid.examples.testing.architecture;

import org.jspecify.annotations.NullMarked;
