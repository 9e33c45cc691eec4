package io.github.openmidid.examples.quickstart;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A module that is published, as the class path of the tests has it: a jar or a directory. */
enum PublishedModule {
  CORE("mid-id-core", "io.github.openmidid"),
  CLIENT("mid-id-client", "io.github.openmidid.client"),
  VALIDATION("mid-id-validation", "io.github.openmidid.validation");

  /** The root of the repository. */
  static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..").normalize();

  private final String artifact;
  private final String module;

  PublishedModule(String artifact, String module) {
    this.artifact = artifact;
    this.module = module;
  }

  String artifact() {
    return artifact;
  }

  /** Returns the directory of the sources of this module. */
  Path directory() {
    return ROOT.resolve(artifact);
  }

  /** Returns the jar of this module, or the directory of its classes before it was packaged. */
  Path classes() {
    return classPath().stream()
        .filter(path -> path.toString().contains(artifact))
        .filter(path -> ModuleFinder.of(path).find(module).isPresent())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Returns the packages that the module exports to everybody. */
  Set<String> exports() {
    return descriptor().exports().stream()
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ModuleDescriptor descriptor() {
    return ModuleFinder.of(classes()).find(module).orElseThrow().descriptor();
  }

  /** Returns the jars and directories of the class path of the tests. */
  static List<Path> classPath() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .toList();
  }
}
