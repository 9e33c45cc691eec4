package io.github.openmidid.examples.messages;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A resource bundle that merges several; the first one with a key supplies its text. */
final class MergedBundle extends ResourceBundle {
  private final List<ResourceBundle> bundles;

  MergedBundle(List<ResourceBundle> bundles) {
    this.bundles = bundles;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getObject(key);
      }
    }
    return null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(handleKeySet());
  }

  @Override
  protected Set<String> handleKeySet() {
    Set<String> keys = new TreeSet<>();
    bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
    return keys;
  }
}
