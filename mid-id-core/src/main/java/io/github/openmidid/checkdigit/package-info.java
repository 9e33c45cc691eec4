/**
 * Systems of check characters, which are computed when an identifier is granted and verified when
 * it is typed, printed or transferred.
 *
 * <ul>
 *   <li>{@link io.github.openmidid.checkdigit.Iso7064}: the eight systems of ISO/IEC 7064:2003
 *   <li>{@link io.github.openmidid.checkdigit.Mod97Complement}: the check digits of Belgian
 *       enterprise and health care provider numbers
 *   <li>{@link io.github.openmidid.checkdigit.CheckDigits}: the interface of all systems
 * </ul>
 *
 * <p>Valid check characters indicate that a text has no typing error. They do not indicate that an
 * authority granted it.
 */
@NullMarked
package io.github.openmidid.checkdigit;

import org.jspecify.annotations.NullMarked;
