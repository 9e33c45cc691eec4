/** Results as csv. */
@NullMarked
package io.github.openmidid.examples.commandline.result;

import org.jspecify.annotations.NullMarked;
