package io.github.openmidid.client.internal.tls;

import io.github.openmidid.client.internal.io.ReloadedFile;
import io.github.openmidid.client.internal.io.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file with the certificates of trusted authorities: PEM or a PKCS#12 key store.
 *
 * @param password supplies the password of a PKCS#12 key store; null for PEM
 */
public record TrustFile(Path file, @Nullable Supplier<char[]> password) {
  private static final String PEM = "-----BEGIN CERTIFICATE-----";

  /** Reads the certificates, and reloads them whenever the file changes. */
  ReloadedFile<List<X509Certificate>> reloaded() {
    return new ReloadedFile<>(file, this::read);
  }

  /**
   * Reads the certificates once.
   *
   * @throws IllegalArgumentException if no certificate can be read; the message states the reason
   */
  List<X509Certificate> read() {
    List<X509Certificate> certificates =
        password == null ? ofPem() : Secret.use(password, secret -> ofStore(file, secret));
    if (certificates.isEmpty()) {
      throw KeyStoreFile.unusable(file, "contains no certificate of an authority", null);
    }
    return certificates;
  }

  private List<X509Certificate> ofPem() {
    try {
      byte[] text = Files.readAllBytes(file);
      if (!new String(text, StandardCharsets.US_ASCII).contains(PEM)) {
        throw KeyStoreFile.unusable(
            file, "is not PEM; a PKCS#12 key store requires its password", null);
      }
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(text))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (NoSuchFileException e) {
      throw KeyStoreFile.unusable(file, "does not exist", e);
    } catch (IOException e) {
      throw KeyStoreFile.unusable(file, "cannot be read", e);
    } catch (CertificateException e) {
      throw KeyStoreFile.unusable(file, "cannot be read as certificates in PEM", e);
    }
  }

  private static List<X509Certificate> ofStore(Path file, char[] password) {
    KeyStore store = KeyStoreFile.open(file, password);
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(alias)) {
          certificates.add((X509Certificate) store.getCertificate(alias));
        }
      }
    } catch (GeneralSecurityException e) {
      throw KeyStoreFile.unusable(file, "does not release its certificates", e);
    }
    return certificates;
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return "TrustFile[" + file + "]";
  }
}
