package io.github.openmidid.client.internal.redaction;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a foreign exception that is safe as the cause of an exception of this library: with its
 * stack trace, causes and suppressed exceptions, but with its message only if that is known to
 * contain no secrets. Messages of the JDK quote response headers, which may contain the token;
 * exceptions of an application's supplier may contain a password.
 *
 * <p>The copy has the same class if that is a known class of the JDK; otherwise the nearest known
 * superclass, and its message begins with the original class name.
 */
public final class CauseCopy {
  private static final int MAX_EXCEPTIONS = 64;

  /** Complete messages of the JDK's HTTP client that contain no secrets. */
  private static final Pattern SAFE_MESSAGES =
      Pattern.compile(
          "Connection reset( by peer)?|Broken pipe|[Cc]onnection closed( locally)?|closed"
              + "|Received RST_STREAM: [A-Za-z0-9/. ]{1,40}|request not processed by peer"
              + "|[0-9a-zA-Z.:/%\\[\\]]{1,80}: GOAWAY received|too many concurrent streams"
              + "|Tunnel failed, got: [0-9]{3}|Header size too big: [0-9]+ > [0-9]+"
              + "|HTTP/1\\.1 header parser received no bytes"
              + "|fixed content-length: [0-9]+, bytes received: [0-9]+"
              + "|chunked transfer encoding, state: [A-Z_]{1,30}"
              + "|selector manager closed|shutdownNow|HTTP/2 client stopped"
              + "|unable to create native thread[ A-Za-z:/.]{0,80}");

  /** The classes whose messages come from the operating system or the TLS handshake. */
  private static final Map<Class<?>, BiFunction<@Nullable String, @Nullable Throwable, Throwable>>
      WITH_MESSAGE =
          Map.ofEntries(
              Map.entry(ConnectException.class, caused(ConnectException::new)),
              Map.entry(NoRouteToHostException.class, caused(NoRouteToHostException::new)),
              Map.entry(UnknownHostException.class, caused(UnknownHostException::new)),
              Map.entry(SocketException.class, caused(SocketException::new)),
              Map.entry(
                  HttpConnectTimeoutException.class, caused(HttpConnectTimeoutException::new)),
              Map.entry(HttpTimeoutException.class, caused(HttpTimeoutException::new)),
              Map.entry(NoSuchFileException.class, caused(NoSuchFileException::new)),
              Map.entry(AccessDeniedException.class, caused(AccessDeniedException::new)),
              Map.entry(SSLException.class, caused(SSLException::new)),
              Map.entry(SSLHandshakeException.class, caused(SSLHandshakeException::new)),
              Map.entry(SSLPeerUnverifiedException.class, caused(SSLPeerUnverifiedException::new)),
              Map.entry(SSLProtocolException.class, caused(SSLProtocolException::new)),
              Map.entry(CertificateException.class, caused(CertificateException::new)),
              Map.entry(
                  CertificateExpiredException.class, caused(CertificateExpiredException::new)),
              Map.entry(
                  CertificateNotYetValidException.class,
                  caused(CertificateNotYetValidException::new)),
              Map.entry(CertPathValidatorException.class, CertPathValidatorException::new),
              Map.entry(CertPathBuilderException.class, CertPathBuilderException::new));

  private static final Map<Class<?>, BiFunction<@Nullable String, @Nullable Throwable, Throwable>>
      WITHOUT_MESSAGE =
          Map.ofEntries(
              Map.entry(Throwable.class, caused(UnknownException::new)),
              Map.entry(IOException.class, caused(IOException::new)),
              Map.entry(EOFException.class, caused(EOFException::new)),
              Map.entry(ProtocolException.class, caused(ProtocolException::new)),
              Map.entry(
                  UnresolvedAddressException.class,
                  caused(message -> new UnresolvedAddressException())),
              Map.entry(CancellationException.class, caused(CancellationException::new)),
              Map.entry(InterruptedException.class, caused(InterruptedException::new)),
              Map.entry(TimeoutException.class, caused(TimeoutException::new)),
              Map.entry(RejectedExecutionException.class, caused(RejectedExecutionException::new)),
              Map.entry(OutOfMemoryError.class, caused(OutOfMemoryError::new)));

  private final boolean silent;
  private final Set<Throwable> copied = Collections.newSetFromMap(new IdentityHashMap<>());

  private CauseCopy(boolean silent) {
    this.silent = silent;
  }

  /** Copies an exception of the JDK; null for null. */
  public static @Nullable Throwable of(@Nullable Throwable failure) {
    return failure == null ? null : new CauseCopy(false).copy(failure);
  }

  /** Copies an exception of the application without any of its messages. */
  public static Throwable withoutMessages(Throwable failure) {
    return new CauseCopy(true).copy(failure);
  }

  private Throwable copy(Throwable failure) {
    copied.add(failure);
    Class<?> kind = kind(failure.getClass());
    BiFunction<@Nullable String, @Nullable Throwable, Throwable> factory =
        Objects.requireNonNull(WITH_MESSAGE.getOrDefault(kind, WITHOUT_MESSAGE.get(kind)));
    Throwable caused = failure.getCause();
    Throwable cause = caused != null && isNew(caused) ? copy(caused) : null;
    Throwable copy =
        failure instanceof Copyable copyable
            ? copyable.withCause(cause)
            : factory.apply(message(failure, kind), cause);
    copy.setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      if (isNew(suppressed)) {
        copy.addSuppressed(copy(suppressed));
      }
    }
    return copy;
  }

  /** Returns whether an exception was not copied yet; causes may form a cycle. */
  private boolean isNew(Throwable failure) {
    return copied.size() < MAX_EXCEPTIONS && !copied.contains(failure);
  }

  private static BiFunction<@Nullable String, @Nullable Throwable, Throwable> caused(
      Function<@Nullable String, Throwable> factory) {
    return (message, cause) -> {
      Throwable created = factory.apply(message);
      return cause == null ? created : created.initCause(cause);
    };
  }

  private static Class<?> kind(Class<?> type) {
    Class<?> kind = type;
    while (!WITH_MESSAGE.containsKey(kind) && !WITHOUT_MESSAGE.containsKey(kind)) {
      kind = kind.getSuperclass();
    }
    return kind;
  }

  private @Nullable String message(Throwable failure, Class<?> kind) {
    String text = text(failure);
    boolean isKept = !silent && (isOfKind(failure, kind) || SAFE_MESSAGES.matcher(text).matches());
    String message = isKept && !text.isEmpty() ? PrintableExcerpt.excerpt(text) : null;
    if (failure.getClass() == kind) {
      return message;
    }
    String name = failure.getClass().getName();
    return message == null ? name : name + ": " + message;
  }

  /**
   * Returns whether the message is trusted: that of a class of the JDK, not of an application's
   * subclass.
   */
  private static boolean isOfKind(Throwable failure, Class<?> kind) {
    ClassLoader loader = failure.getClass().getClassLoader();
    boolean isOfJdk = loader == null || loader == ClassLoader.getPlatformClassLoader();
    return isOfJdk && WITH_MESSAGE.containsKey(kind);
  }

  @SuppressWarnings("IllegalCatch")
  private static String text(Throwable failure) {
    try {
      return Objects.requireNonNullElse(failure.getMessage(), "");
    } catch (RuntimeException | Error e) { // thrown by a class of the application
      return "";
    }
  }

  /** The copy of an exception of an unknown class. */
  private static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownException(@Nullable String message) {
      super(message);
    }

    /** Returns the text of the original exception. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      return String.valueOf(getMessage());
    }
  }

  /** An exception of this library that copies itself; its message contains no secrets. */
  public interface Copyable {
    Throwable withCause(@Nullable Throwable cause);
  }
}
