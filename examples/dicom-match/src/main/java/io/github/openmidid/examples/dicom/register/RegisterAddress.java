package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.client.MidIdClient;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of the connection to a register.
 *
 * @param baseUrl the address of the register, version included
 * @param token supplies the access token, if there is one
 * @param httpToLoopback whether http is allowed if the register runs on this machine
 */
public record RegisterAddress(
    URI baseUrl, Optional<Supplier<char[]>> token, boolean httpToLoopback) {

  /**
   * Returns a client with these settings.
   *
   * @throws IllegalArgumentException if the address is not acceptable
   */
  public MidIdClient connect() {
    MidIdClient.Builder builder = MidIdClient.builder().baseUrl(baseUrl);
    token.ifPresent(builder::accessToken);
    if (httpToLoopback) {
      builder.allowHttpToLoopback();
    }
    return builder.build();
  }
}
