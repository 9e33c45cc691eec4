package io.github.openmidid.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Starts the published jars as bundles in Apache Felix, and uses them from another bundle. */
class BundleTest {
  private static final String REGISTRATION =
      """
      {"midId": "MID-1234-5678-89", "modality": "ct", "operator": "AZ Voorbeeld",
       "status": "linked", "grantedAt": "2026-11-22T08:00:00Z"}
      """;

  /** The bundles that ours need, by the start of the name of their jar. */
  private static final List<String> LIBRARIES =
      List.of(
          "jackson-core-3",
          "jackson-databind-3",
          "jackson-annotations",
          "caffeine",
          "nimbus-jose-jwt",
          "jakarta.validation-api");

  /**
   * The packages that the framework takes from the class path: their jars are no bundles, or need
   * more than a framework.
   */
  private static final String FROM_THE_CLASS_PATH =
      "feign;feign.codec;version=13,org.slf4j;version=2.0";

  /** A package of a header, and its attributes. */
  private static final Pattern CLAUSE =
      Pattern.compile("([^,;=\"]+)((?:;[^,;=\"]+=(?:\"[^\"]*\"|[^\",;]*))*)(?:,|$)");

  @TempDir Path directory;

  @Test
  void aBundleUsesTheModules() throws Exception {
    Framework felix =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    directory.resolve("felix").toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    FROM_THE_CLASS_PATH));
    HttpServer register =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    register.createContext(
        "/",
        exchange -> {
          byte[] body = REGISTRATION.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    register.start();
    try {
      felix.start();
      assertThat(
              program(felix.getBundleContext())
                  .apply("http://localhost:" + register.getAddress().getPort() + "/v1"))
          .startsWith("AZ Voorbeeld; The check digits")
          .endsWith("; ValidMidId");
    } finally {
      felix.stop();
      felix.waitForStop(0);
      register.stop(0);
    }
  }

  @SuppressWarnings("unchecked")
  private UnaryOperator<String> program(BundleContext felix) throws Exception {
    for (Path library : PublishedModule.classPath()) {
      String name = library.getFileName().toString();
      if (LIBRARIES.stream().anyMatch(name::startsWith)) {
        install(felix, library);
      }
    }
    List<Bundle> bundles = new ArrayList<>();
    for (PublishedModule module : PublishedModule.values()) {
      bundles.add(install(felix, module.classes()));
    }
    bundles.add(install(felix, programBundle()));
    for (Bundle bundle : bundles) {
      bundle.start();
    }
    Class<?> program = bundles.get(3).loadClass(OsgiProgram.class.getName());
    assertThat(program).isNotEqualTo(OsgiProgram.class);
    return (UnaryOperator<String>) program.getConstructor().newInstance();
  }

  private static Bundle install(BundleContext felix, Path bundle) throws BundleException {
    return felix.installBundle("reference:" + bundle.toUri());
  }

  private Path programBundle() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, "program");
    main.putValue(
        Constants.IMPORT_PACKAGE,
        "io.github.openmidid,io.github.openmidid.register,io.github.openmidid.client,"
            + "io.github.openmidid.validation");
    Path jar = directory.resolve("program.jar");
    String entry = OsgiProgram.class.getName().replace('.', '/') + ".class";
    try (InputStream in = OsgiProgram.class.getResourceAsStream("/" + entry);
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new ZipEntry(entry));
      in.transferTo(out);
    }
    return jar;
  }

  @ParameterizedTest
  @EnumSource
  void theExportsAreThoseOfTheModule(PublishedModule module) throws Exception {
    assertThat(packages(module, Constants.EXPORT_PACKAGE, false)).isEqualTo(module.exports());
  }

  /** Verifies that a bundle can be started without any of the optional libraries. */
  @Test
  void theImportsOfOptionalLibrariesAreOptional() throws Exception {
    assertThat(packages(PublishedModule.CORE, Constants.IMPORT_PACKAGE, true)).isEmpty();
    assertThat(packages(PublishedModule.CLIENT, Constants.IMPORT_PACKAGE, true))
        .allMatch(
            name ->
                name.matches(
                    "(io.github.openmidid|feign|tools.jackson|org.slf4j|com.nimbusds|com.fasterxml.jackson.annotation|com.github.benmanes|javax.net.ssl).*"));
    assertThat(packages(PublishedModule.VALIDATION, Constants.IMPORT_PACKAGE, true))
        .allMatch(name -> name.matches("io.github.openmidid.*|jakarta.validation.*"));
  }

  /** Returns the packages of a header, without those of the JDK. */
  private static Set<String> packages(PublishedModule module, String header, boolean onlyMandatory)
      throws IOException {
    Set<String> packages = new TreeSet<>();
    String value = manifest(module.classes()).getMainAttributes().getValue(header);
    for (MatchResult clause : CLAUSE.matcher(value).results().toList()) {
      boolean optional = clause.group(2).contains("resolution:=optional");
      if (!clause.group(1).startsWith("java.") && !(onlyMandatory && optional)) {
        packages.add(clause.group(1));
      }
    }
    return packages;
  }

  private static Manifest manifest(Path classes) throws IOException {
    if (Files.isDirectory(classes)) {
      try (InputStream in = Files.newInputStream(classes.resolve(JarFile.MANIFEST_NAME))) {
        return new Manifest(in);
      }
    }
    try (JarFile jar = new JarFile(classes.toFile())) {
      return jar.getManifest();
    }
  }
}
