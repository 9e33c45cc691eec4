package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.CacheSettings;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** The classes that Caffeine chooses, by their names, for the settings of the client's cache. */
final class CaffeineClasses {
  private static final String CACHE = "io.github.openmidid.client.internal.cache.RegistrationCache";

  private CaffeineClasses() {}

  static Set<String> ofTheCache() {
    try {
      LongSupplier ticker = System::nanoTime;
      Object cache =
          Class.forName(CACHE)
              .getConstructor(CacheSettings.class, LongSupplier.class)
              .newInstance(CacheSettings.defaults(), ticker);
      Object bounded = field(field(cache, "entries"), "cache");
      Object nodes = field(bounded, "nodeFactory");
      return new TreeSet<>(Set.of(bounded.getClass().getName(), nodes.getClass().getName()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object field(Object object, String name) throws ReflectiveOperationException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(object);
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
