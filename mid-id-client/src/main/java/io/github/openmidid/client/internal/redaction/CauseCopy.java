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
 * A copy of an exception of others, which may become the cause of one of ours: with its stack
 * trace, its causes and what it suppressed, but with its message only where that is known to quote
 * nothing. The JDK quotes headers that a server has sent, perhaps with the token that it was sent;
 * a supplier of the application may put a password into its exception.
 *
 * <p>It is of the same class where that is one of the JDK's that say what has happened; otherwise
 * of the nearest such class above it, and its message begins with the name of the class.
 */
public final class CauseCopy {
  private static final int MAX_EXCEPTIONS = 64;

  /** Messages of the JDK's HTTP client that quote nothing, in full. */
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

  /** Classes whose messages come from the operating system or from the handshake of TLS. */
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

  /** Of an exception of the JDK. */
  static @Nullable public Throwable of(@Nullable Throwable failure) {
    return failure == null ? null : new CauseCopy(false).copy(failure);
  }

  /** Of an exception of the application, of which no message is repeated. */
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

  /** Exceptions may form a circle. */
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

  /** A class of the application below one of the JDK's says what it likes. */
  private static boolean isOfKind(Throwable failure, Class<?> kind) {
    ClassLoader loader = failure.getClass().getClassLoader();
    boolean isOfJdk = loader == null || loader == ClassLoader.getPlatformClassLoader();
    return isOfJdk && WITH_MESSAGE.containsKey(kind);
  }

  @SuppressWarnings("IllegalCatch")
  private static String text(Throwable failure) {
    try {
      return Objects.requireNonNullElse(failure.getMessage(), "");
    } catch (RuntimeException | Error e) { // of a class of the application
      return "";
    }
  }

  /** An exception of no class that is known here. */
  private static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownException(@Nullable String message) {
      super(message);
    }

    /** As the exception that it stands for would print itself. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      return String.valueOf(getMessage());
    }
  }

  /** An exception of this library that copies itself; its message quotes nothing. */
  public interface Copyable {
    Throwable withCause(@Nullable Throwable cause);
  }
}
