/** The rules that the packages of every module keep. */
@NullMarked
package io.github.openmidid.examples.testing.architecture;

import org.jspecify.annotations.NullMarked;
