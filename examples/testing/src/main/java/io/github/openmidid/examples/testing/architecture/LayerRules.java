package io.github.openmidid.examples.testing.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.Map;

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
  private final Map<String, String> packages = new LinkedHashMap<>();
  private final Map<String, String[]> users = new LinkedHashMap<>();

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

  private LayerRules add(String name, String content, String... usedBy) {
    packages.put(name, content);
    users.put(name, usedBy);
    return this;
  }

  /**
   * Verifies the layers.
   *
   * @throws AssertionError if a layer is used by another than its users
   */
  public void check(JavaClasses classes) {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Map.Entry<String, String> layer : packages.entrySet()) {
      layers = layers.layer(layer.getKey()).definedBy(layer.getValue());
    }
    for (Map.Entry<String, String[]> layer : users.entrySet()) {
      layers =
          layer.getValue().length == 0
              ? layers.whereLayer(layer.getKey()).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(layer.getKey()).mayOnlyBeAccessedByLayers(layer.getValue());
    }
    layers.check(classes);
  }
}
