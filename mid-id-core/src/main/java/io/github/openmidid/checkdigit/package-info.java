/**
 * Check characters: computed when an identifier is granted, verified wherever it is typed, printed
 * or passed on.
 *
 * <ul>
 *   <li>{@link io.github.openmidid.checkdigit.Iso7064}: the eight systems of ISO/IEC 7064:2003
 *   <li>{@link io.github.openmidid.checkdigit.Mod97Complement}: the check digits of Belgian
 *       enterprise and health care provider numbers
 *   <li>{@link io.github.openmidid.checkdigit.CheckDigits}: what they have in common
 * </ul>
 *
 * <p>Valid check characters say that a text was not mistyped. They never say that anybody granted
 * it.
 */
@NullMarked
package io.github.openmidid.checkdigit;

import org.jspecify.annotations.NullMarked;
