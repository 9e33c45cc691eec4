package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.io.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A source of the principal of a request: the digest of its access token. The digest of the last
 * token is cached together with a copy of the token, so that a lookup costs one comparison.
 *
 * <p>With client credentials the principal is the same for all tokens, so that a renewed token does
 * not empty the cache.
 */
public final class PrincipalSource {
  public static final String ANONYMOUS = "";

  /** The principal of a client with client credentials; no digest equals it. */
  private static final String CLIENT_CREDENTIALS = "itself";

  private static final String BEARER = "Bearer ";

  /** Supplies the access token; null for a client with client credentials. */
  private final @Nullable Function<CallContext, char[]> accessToken;

  private volatile @Nullable CachedDigest cachedDigest;

  public PrincipalSource(Function<CallContext, char[]> accessToken) {
    this.accessToken = accessToken;
  }

  private PrincipalSource() {
    this.accessToken = null;
  }

  /** Returns the source for a client with client credentials. */
  public static PrincipalSource ofClientCredentials() {
    return new PrincipalSource();
  }

  /** Returns the principal of a request that is sent now. */
  public String current(CallContext context) {
    return accessToken == null ? CLIENT_CREDENTIALS : of(accessToken.apply(context));
  }

  /**
   * Returns the principal of a request with an {@code Authorization} header; null if it had none.
   */
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

  /** Removes the copy of the token. */
  public void clear() {
    cachedDigest = null;
  }

  private static String digest(char[] token) {
    byte[] bytes = new String(token).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record CachedDigest(char[] token, String principal) {}
}
