package io.github.openmidid.examples.testing.chaos;

import java.util.Locale;

/** The protocols between clients and proxy. */
public enum Protocol {
  /** HTTP/1.1 without TLS. */
  HTTP1(false, false),
  /** HTTP/2 without TLS, after an upgrade. */
  HTTP2(false, true),
  /** HTTP/1.1 over TLS. */
  TLS1(true, false),
  /** HTTP/2 over TLS. */
  TLS2(true, true);

  private final boolean secure;
  private final boolean second;

  Protocol(boolean secure, boolean second) {
    this.secure = secure;
    this.second = second;
  }

  /** Returns whether the protocol uses TLS. */
  public boolean isSecure() {
    return secure;
  }

  /** Returns whether it is HTTP/2. */
  public boolean isHttp2() {
    return second;
  }

  /** Returns its name in reports and on the command line: {@code tls2}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
