/** Jakarta Bean Validation constraints for MID-IDs. */
module io.github.openmidid.validation {
  requires transitive io.github.openmidid;
  requires transitive jakarta.validation;
  requires static org.jspecify;

  exports io.github.openmidid.validation;

  // The implementation of Jakarta Validation makes the validators.
  opens io.github.openmidid.validation.internal;
}
