package io.github.openmidid.examples.register.junit;

import io.github.openmidid.examples.register.security.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of type {@code String} or {@code char[]} that receives an access token of the
 * test's register, valid for an hour, for the sample organization of a role.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface TokenOf {
  /** Returns the role. */
  Role value();
}
