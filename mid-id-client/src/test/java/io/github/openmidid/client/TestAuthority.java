package io.github.openmidid.client;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority for one test, and the certificates that it issues. */
final class TestAuthority {
  private static final Duration DAY = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A certificate with its private key. */
  record Identity(PrivateKey key, X509Certificate certificate) {}

  private final Identity root;

  private TestAuthority(Identity root) {
    this.root = root;
  }

  static TestAuthority create() {
    return new TestAuthority(issue(null, "CN=Test authority", null, Instant.now().plus(DAY)));
  }

  X509Certificate certificate() {
    return root.certificate();
  }

  /** Issues a certificate for a server on localhost. */
  Identity server() {
    return server("127.0.0.1", Instant.now().plus(DAY));
  }

  Identity server(String address, Instant until) {
    return issue(root, "CN=Test server", address, until);
  }

  Identity client(String name, Instant until) {
    return issue(root, "CN=" + name, null, until);
  }

  /** Issues a self-signed certificate. */
  static Identity selfSigned() {
    return issue(null, "CN=Nobody", "127.0.0.1", Instant.now().plus(DAY));
  }

  /** Generates an EC key, since an RSA key takes seconds in a JVM without its second compiler. */
  private static KeyPair generatePair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static Identity issue(Identity issuer, String name, String address, Instant until) {
    try {
      KeyPair pair = generatePair();
      X500Name subject = new X500Name(name);
      X500Name by =
          issuer == null
              ? subject
              : new X500Name(issuer.certificate().getSubjectX500Principal().getName());
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              by,
              new BigInteger(64, RANDOM).add(BigInteger.ONE),
              date(until.minus(DAY).minus(DAY)),
              date(until),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
      if (address != null) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
      }
      PrivateKey signer = issuer == null ? pair.getPrivate() : issuer.key();
      return new Identity(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer))));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("JavaUtilDate") // the API of the library
  private static Date date(Instant instant) {
    return Date.from(instant);
  }

  /** Returns the TLS context of a server that trusts client certificates of this authority. */
  SSLContext context(Identity server) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(store("server", server, new char[0]), new char[0]);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", root.certificate());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore store(String alias, Identity identity, char[] password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    X509Certificate[] chain = {identity.certificate()};
    store.setKeyEntry(alias, identity.key(), password, chain);
    return store;
  }

  /** Writes a PKCS#12 file with the password {@link Canaries#PASSWORD}. */
  Path keyStore(Path file, String alias, Identity identity) {
    char[] password = Canaries.PASSWORD.toCharArray();
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (OutputStream out = Files.newOutputStream(fresh)) {
        store(alias, identity, password).store(out, password);
      }
      return Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the certificate of the authority as PEM. */
  Path pem(Path file) throws Exception {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(root.certificate().getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  /** Writes the certificate of the authority as PKCS#12. */
  Path trustStore(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", root.certificate());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, Canaries.PASSWORD.toCharArray());
    }
    return file;
  }
}
