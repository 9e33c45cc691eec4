/**
 * Jakarta Bean Validation constraints for MID-IDs.
 *
 * <p>Start at {@link io.github.openmidid.validation.ValidMidId}.
 */
module io.github.openmidid.validation {
  requires transitive io.github.openmidid;
  requires transitive jakarta.validation;
  requires static jakarta.inject;
  requires static org.hibernate.validator;
  requires static org.jspecify;

  exports io.github.openmidid.validation;

  // The provider of Jakarta Validation creates the validators; Spring or CDI inject into them.
  opens io.github.openmidid.validation.internal;
}
