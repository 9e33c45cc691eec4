/**
 * The devices of the cadastre: their reports, changes and history, and the rules that they must
 * meet.
 */
@NullMarked
package io.github.openmidid.examples.register.cadastre;

import org.jspecify.annotations.NullMarked;
