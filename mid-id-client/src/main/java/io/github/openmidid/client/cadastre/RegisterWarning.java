package io.github.openmidid.client.cadastre;

import java.util.Objects;

/**
 * Something to know that did not stop a request.
 *
 * @param code what it is about: {@code lateNotification} (the billing number may come later for it,
 *     and is not given retroactively), {@code deliveryMissing}, {@code deliveryDiffers}, or a code
 *     that this release does not know
 * @param detail the same in words, in the language of the call
 */
public record RegisterWarning(String code, String detail) {
  /** Checks that nothing is null. */
  public RegisterWarning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
