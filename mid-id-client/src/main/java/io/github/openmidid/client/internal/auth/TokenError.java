package io.github.openmidid.client.internal.auth;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The error response of a token endpoint (RFC 6749, 5.2). Only its code is used in messages: the
 * description may quote the request.
 */
public record TokenError(@Nullable String error) {
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  String code() {
    return error != null && CODE.matcher(error).matches() ? error : "no error code";
  }
}
