package io.github.openmidid.client.internal.tls;

import io.github.openmidid.client.internal.redaction.CauseChain;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Maps TLS failures to messages with cause and remedy, by exception type or else by the JDK's
 * message.
 */
public final class TlsErrorMapper {
  private static final String NO_CONNECTION = "no secure connection to the register: ";

  /** The TLS alerts (RFC 8446, 6.2) of a server that rejects the certificate of a client. */
  private static final List<String> CLIENT_CERTIFICATE_ALERTS =
      List.of(
          "bad_certificate",
          "unsupported_certificate",
          "certificate_revoked",
          "certificate_expired",
          "certificate_unknown",
          "certificate_required",
          "unknown_ca",
          "access_denied");

  private TlsErrorMapper() {}

  public static boolean isTlsFailure(Throwable t) {
    return t instanceof SSLException || t instanceof GeneralSecurityException;
  }

  public static String reason(Throwable failure) {
    return NO_CONNECTION + cause(failure);
  }

  private static String cause(Throwable failure) {
    if (CauseChain.has(failure, CertificateExpiredException.class::isInstance)) {
      return "its certificate has expired (or this machine's clock is wrong); its operator must"
          + " renew it";
    }
    if (CauseChain.has(failure, CertificateNotYetValidException.class::isInstance)) {
      return "its certificate is not valid yet: is this machine's clock right?";
    }
    if (CauseChain.has(failure, t -> isAlert(t, CLIENT_CERTIFICATE_ALERTS))) {
      return "it does not accept this client's certificate: is one set (clientCertificate), has it"
          + " expired, does the register know it?";
    }
    if (CauseChain.has(
        failure,
        t -> messageContains(t, "subject alternative") || messageContains(t, "no name matching"))) {
      return "its certificate is for another host: is baseUrl right?";
    }
    if (CauseChain.has(failure, TlsErrorMapper::isCertificateFailure)) {
      return "its certificate is not trusted; if it comes from a private authority, set that"
          + " with trustedCertificates";
    }
    if (CauseChain.has(failure, t -> messageContains(t, "protocol"))) {
      return "it does not support TLS 1.2 or later";
    }
    return "the handshake failed";
  }

  private static boolean isCertificateFailure(Throwable t) {
    return t instanceof CertPathBuilderException
        || t instanceof CertPathValidatorException
        || t instanceof CertificateException;
  }

  private static boolean isAlert(Throwable t, List<String> names) {
    return names.stream().anyMatch(name -> messageContains(t, "alert: " + name));
  }

  private static boolean messageContains(Throwable t, String words) {
    return t.getMessage() != null && t.getMessage().toLowerCase(Locale.ROOT).contains(words);
  }
}
