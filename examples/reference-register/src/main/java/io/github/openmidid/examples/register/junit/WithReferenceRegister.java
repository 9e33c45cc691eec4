package io.github.openmidid.examples.register.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a register with sample data before the tests of a class, and stops it after them.
 * Parameters of type {@link io.github.openmidid.examples.register.ReferenceRegister} receive the
 * register, those with {@link TokenOf} an access token.
 *
 * <pre>{@code
 * @WithReferenceRegister
 * class MyTest {
 *   @Test
 *   void findsIdentifiers(ReferenceRegister register, @TokenOf(Role.OPERATOR) String token) { … }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ReferenceRegisterExtension.class)
public @interface WithReferenceRegister {}
