package io.github.openmidid.client.internal.auth;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a token endpoint refuses (RFC 6749, 5.2). Only its code is repeated: what it says in words
 * may quote the request.
 */
public record TokenError(@Nullable String error) {
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  String code() {
    return error != null && CODE.matcher(error).matches() ? error : "no reason given";
  }
}
