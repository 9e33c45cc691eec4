package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.io.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a call is made: a digest of its access token. The digest of the last token is
 * remembered, with a copy of the token to know it by, so that it costs a comparison.
 *
 * <p>A client that fetches its own tokens is the same principal with each of them: a new token
 * empties no cache.
 */
public final class PrincipalSource {
  public static final String ANONYMOUS = "";

  /** A client that fetches its own tokens; no digest looks like it. */
  private static final String CLIENT_CREDENTIALS = "itself";

  private static final String BEARER = "Bearer ";

  /** Null for a client that fetches its own tokens. */
  private final @Nullable Function<CallContext, char[]> accessToken;

  private volatile @Nullable CachedDigest cachedDigest;

  public PrincipalSource(Function<CallContext, char[]> accessToken) {
    this.accessToken = accessToken;
  }

  private PrincipalSource() {
    this.accessToken = null;
  }

  /** Of a client that fetches its own tokens. */
  public static PrincipalSource ofClientCredentials() {
    return new PrincipalSource();
  }

  /** Whoever would be named if a request were sent now. */
  public String current(CallContext context) {
    return accessToken == null ? CLIENT_CREDENTIALS : of(accessToken.apply(context));
  }

  /** Who was named by a request. */
  public String ofHeader(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BEARER)) {
      return ANONYMOUS;
    }
    return accessToken == null
        ? CLIENT_CREDENTIALS
        : of(authorization.substring(BEARER.length()).toCharArray());
  }

  private String of(char[] token) {
    if (token.length == 0) {
      return ANONYMOUS;
    }
    CachedDigest cached = cachedDigest;
    if (cached == null || !Arrays.equals(cached.token, token)) {
      cached = new CachedDigest(token.clone(), digest(token));
      cachedDigest = cached;
    }
    return cached.principal;
  }

  /** Lets go of the copy of the token. */
  public void clear() {
    cachedDigest = null;
  }

  private static String digest(char[] token) {
    byte[] bytes = new String(token).getBytes(StandardCharsets.UTF_8);
    return new Sha256().with(bytes, 0, bytes.length).hex();
  }

  private static final class CachedDigest {
    private final char[] token;
    private final String principal;

    CachedDigest(char[] token, String principal) {
      this.token = token;
      this.principal = principal;
    }
  }
}
