package io.github.openmidid.examples.quickstart;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metadata that GraalVM's native-image needs for a module: {@code reachability-metadata.json},
 * version 1.2.0 of its schema.
 */
final class ReachabilityMetadata {
  private static final String ALL =
      "\"allDeclaredConstructors\": true, \"allDeclaredFields\": true, \"allDeclaredMethods\": true";
  private static final Set<String> OWN =
      Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE");

  private final PublishedModule module;
  private final Set<String> reflection = new TreeSet<>();
  private final Set<String> resources = new TreeSet<>();

  ReachabilityMetadata(PublishedModule module) {
    this.module = module;
    JavaClasses classes = importedFrom(module.classes());
    Set<String> types = ReflectionScan.of(classes);
    eachFile(
        (name, file) -> {
          addResource(name);
          if (name.startsWith("META-INF/services/")) {
            types.addAll(Files.readAllLines(file));
          }
        });
    if (module == PublishedModule.CLIENT) {
      types.addAll(CaffeineClasses.ofTheCache());
    }
    types.forEach(type -> reflection.add("{\"type\": \"" + type + "\", " + ALL + "}"));
    ReflectionScan.feignInterfaces(classes)
        .forEach(type -> reflection.add("{\"type\": {\"proxy\": [\"" + type + "\"]}}"));
    ReflectionScan.serializable(classes, module.exports())
        .forEach(type -> reflection.add("{\"type\": \"" + type + "\", \"serializable\": true}"));
  }

  private static JavaClasses importedFrom(Path classes) {
    if (Files.isDirectory(classes)) {
      return new ClassFileImporter().importPath(classes);
    }
    try (JarFile jar = new JarFile(classes.toFile())) {
      return new ClassFileImporter().importJar(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(PublishedModule module) {
    return module
        .directory()
        .resolve("src/main/resources/META-INF/native-image/io.github.openmidid")
        .resolve(module.artifact())
        .resolve("reachability-metadata.json");
  }

  String json() {
    return "{\n"
        + array("reflection", reflection)
        + ",\n"
        + array("resources", resources)
        + "\n}\n";
  }

  private static String array(String name, Set<String> entries) {
    return entries.stream()
        .map(entry -> "    " + entry)
        .collect(Collectors.joining(",\n", "  \"" + name + "\": [\n", "\n  ]"));
  }

  private interface FileVisitor {
    void visit(String name, Path file) throws IOException;
  }

  private void eachFile(FileVisitor visitor) {
    Path classes = module.classes();
    try {
      if (Files.isDirectory(classes)) {
        eachFile(classes, visitor);
      } else {
        try (FileSystem jar =
            FileSystems.newFileSystem(URI.create("jar:" + classes.toUri()), Map.of())) {
          eachFile(jar.getPath("/"), visitor);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void eachFile(Path root, FileVisitor visitor) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        visitor.visit(root.relativize(file).toString().replace('\\', '/'), file);
      }
    }
  }

  private void addResource(String name) {
    if (name.endsWith(".class")
        || OWN.contains(name)
        || name.matches("META-INF/(maven|native-image)/.*")) {
      return;
    }
    if (name.endsWith(".properties") && !name.endsWith("/version.properties")) {
      String bundle = name.replaceFirst("(_[a-z]{2})?\\.properties$", "").replace('/', '.');
      resources.add("{\"bundle\": \"" + bundle + "\"}");
    } else {
      resources.add("{\"glob\": \"" + name + "\"}");
    }
  }
}
