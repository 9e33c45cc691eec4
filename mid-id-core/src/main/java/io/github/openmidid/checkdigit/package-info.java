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
 * <p>Start at {@link io.github.openmidid.checkdigit.Iso7064}:
 *
 * <pre>{@code
 * String checkDigits = Iso7064.MOD_97_10.compute("12345678");
 * Iso7064.MOD_97_10.isValid("12345678" + checkDigits); // true
 * Mod97Complement.isEnterpriseNumber("0206731645"); // the check digits of a CBE number
 * }</pre>
 *
 * <p>Valid check characters indicate that a text has no typing error. They do not indicate that an
 * authority granted it.
 */
@NullMarked
package io.github.openmidid.checkdigit;

import org.jspecify.annotations.NullMarked;
