/**
 * The pages on which devices and their changes are reported: by an operator in a form, by the FPS
 * Health from a file.
 */
@NullMarked
package io.github.openmidid.examples.register.page.report;

import org.jspecify.annotations.NullMarked;
