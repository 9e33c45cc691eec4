package io.github.openmidid.client.internal.tls;

import io.github.openmidid.client.internal.io.ReloadedFile;
import io.github.openmidid.client.internal.io.Secret;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A private key and its certificates in a PKCS#12 key store.
 *
 * @param alias the alias of the entry; null for the only private key, or {@value #AUTHENTICATION}
 *     if there are several
 */
public record KeyStoreFile(Path file, @Nullable String alias, Supplier<char[]> password) {
  /** The entry of an eHealth key store that identifies the organisation. */
  public static final String AUTHENTICATION = "authentication";

  /** An entry of a key store: a private key and its certificate chain. */
  public record Entry(PrivateKey key, List<X509Certificate> chain) {
    /** Returns a text without the key. */
    @Override
    public String toString() {
      return "Entry[" + chain.size() + " certificates]";
    }
  }

  /** Reads the entry, and reloads it whenever the file changes. */
  public ReloadedFile<Entry> reloaded() {
    return new ReloadedFile<>(file, this::read);
  }

  /**
   * Reads the entry once.
   *
   * @throws IllegalArgumentException if the entry cannot be read; the message states the reason
   */
  Entry read() {
    return Secret.use(password, this::read);
  }

  private Entry read(char[] password) {
    KeyStore store = open(file, password);
    try {
      String name = alias == null ? defaultAlias(store) : alias;
      if (!(store.getKey(name, password) instanceof PrivateKey key)) {
        throw unusable(file, "has no private key under the alias " + name, null);
      }
      return new Entry(key, certificates(store.getCertificateChain(name)));
    } catch (GeneralSecurityException e) {
      throw unusable(
          file, "does not release its private key: does the key have another password?", e);
    }
  }

  private String defaultAlias(KeyStore store) throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String name : Collections.list(store.aliases())) {
      if (store.isKeyEntry(name)) {
        keys.add(name);
      }
    }
    if (keys.size() == 1 || keys.contains(AUTHENTICATION)) {
      return keys.size() == 1 ? keys.get(0) : AUTHENTICATION;
    }
    throw unusable(
        file,
        "contains "
            + keys.size()
            + " private keys; expected a single one, or one with the alias "
            + AUTHENTICATION,
        null);
  }

  private static List<X509Certificate> certificates(Certificate @Nullable [] chain) {
    return chain == null
        ? List.of()
        : Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }

  static KeyStore open(Path file, char @Nullable [] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store;
    } catch (NoSuchFileException e) {
      throw unusable(file, "does not exist", e);
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(file, "cannot be opened: wrong password, or not a PKCS#12 file", e);
    }
  }

  static IllegalArgumentException unusable(Path file, String reason, @Nullable Exception cause) {
    return new IllegalArgumentException("the file " + file + " " + reason, CauseCopy.of(cause));
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return "KeyStoreFile[" + file + "]";
  }
}
