package io.github.openmidid.client;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token endpoint on a real socket, like that of I.AM Connect: issues a token only for an
 * assertion with a valid signature, claims and a new id.
 */
final class AuthorizationServer implements AutoCloseable {
  static final String CLIENT_ID = "cbe-0123456749";
  static final String AUDIENCE = "https://auth.example/realms/M2M";
  static final KeyPair KEY = generateKey();
  private static final String PATH = "/realms/M2M/protocol/openid-connect/token";

  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger granted = new AtomicInteger();
  private final SocketServer server;
  private volatile KeyPair key = KEY;
  private volatile String life = "300";
  private volatile Map<String, String> lastForm = Map.of();
  private volatile SocketServer.Responder instead;

  private AuthorizationServer() {
    server = SocketServer.respondingWith(this::respond);
  }

  static AuthorizationServer start() {
    return new AuthorizationServer();
  }

  /** Sets the response to send instead of a token; null to issue tokens again. */
  void insteadOfToken(SocketServer.Responder responder) {
    instead = responder;
  }

  void setExpiresIn(String expiresIn) {
    life = expiresIn;
  }

  void trust(KeyPair other) {
    key = other;
  }

  private void respond(SocketServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    SocketServer.Responder other = instead;
    if (other != null) {
      other.write(request, out);
      return;
    }
    String rejection = rejection(request);
    if (!rejection.isEmpty()) {
      String error = "{\"error\":\"invalid_client\",\"error_description\":\"" + rejection + "\"}";
      out.write(SocketServer.response(400, "application/json", error));
      return;
    }
    String token =
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%s,\"not-before-policy\":0}"
            .formatted(token(granted.incrementAndGet()), life);
    out.write(SocketServer.response(200, "application/json", token));
  }

  /** The n-th issued token. */
  static String token(int n) {
    return Canaries.TOKEN + "-" + n;
  }

  private String rejection(SocketServer.Request request) {
    Map<String, String> form = form(request.body());
    lastForm = form;
    boolean complete =
        request.method().equals("POST")
            && request.target().equals(PATH)
            && "client_credentials".equals(form.get("grant_type"))
            && CLIENT_ID.equals(form.get("client_id"))
            && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                .equals(form.get("client_assertion_type"));
    try {
      return complete ? rejection(SignedJWT.parse(form.get("client_assertion"))) : "incomplete";
    } catch (Exception e) {
      return "unreadable";
    }
  }

  private String rejection(SignedJWT jwt) throws Exception {
    boolean rsa = key.getPublic() instanceof RSAPublicKey;
    boolean signed =
        rsa
            ? jwt.verify(new RSASSAVerifier((RSAPublicKey) key.getPublic()))
            : jwt.verify(new ECDSAVerifier((ECPublicKey) key.getPublic()));
    if (!signed || !jwt.getHeader().getAlgorithm().getName().equals(rsa ? "RS256" : "ES256")) {
      return "signature";
    }
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    Instant now = Instant.now();
    boolean right =
        CLIENT_ID.equals(claims.getIssuer())
            && CLIENT_ID.equals(claims.getSubject())
            && List.of(AUDIENCE).equals(claims.getAudience())
            && claims.getExpirationTime().toInstant().isAfter(now)
            && claims.getExpirationTime().toInstant().isBefore(now.plusSeconds(65));
    return right && seen.add(claims.getJWTID()) ? "" : "claims";
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  Map<String, String> lastForm() {
    return lastForm;
  }

  List<SocketServer.Request> requests() {
    return server.requests();
  }

  void awaitRequests(int number) throws InterruptedException {
    server.awaitRequests(number);
  }

  URI tokenEndpoint() {
    return server.baseUrl().resolve(PATH);
  }

  /** Settings that this server accepts. */
  ClientCredentials.Builder credentials() {
    return ClientCredentials.builder()
        .tokenEndpoint(tokenEndpoint())
        .clientId(CLIENT_ID)
        .audience(AUDIENCE)
        .privateKey(() -> key.getPrivate());
  }

  private static KeyPair generateKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
