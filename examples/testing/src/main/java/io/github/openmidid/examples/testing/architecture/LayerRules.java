package io.github.openmidid.examples.testing.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/**
 * The layers of a module: each is a package with those below it, and states which layers use it.
 *
 * <pre>{@code
 * LayerRules.below("io.github.openmidid.examples.dicom")
 *     .withProgram()
 *     .layer("cli", "program")
 *     .layer("report", "cli")
 *     .check(classes);
 * }</pre>
 */
public final class LayerRules {
  private final String root;
  private LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();

  private LayerRules(String root) {
    this.root = root;
  }

  /** Returns rules without layers for the packages below one. */
  public static LayerRules below(String root) {
    return new LayerRules(root);
  }

  /** Adds the layer {@code program}: the root package itself, which no layer uses. */
  public LayerRules withProgram() {
    return add("program", root);
  }

  /**
   * Adds a layer.
   *
   * @param name the name of its package below the root
   * @param users the only layers that may use it; none if no layer may
   */
  public LayerRules layer(String name, String... users) {
    return add(name, root + "." + name + "..", users);
  }

  private LayerRules add(String name, String packages, String... users) {
    layers = layers.layer(name).definedBy(packages);
    layers =
        users.length == 0
            ? layers.whereLayer(name).mayNotBeAccessedByAnyLayer()
            : layers.whereLayer(name).mayOnlyBeAccessedByLayers(users);
    return this;
  }

  /**
   * Verifies the layers.
   *
   * @throws AssertionError if a layer is used by another than its users
   */
  public void check(JavaClasses classes) {
    layers.check(classes);
  }
}
