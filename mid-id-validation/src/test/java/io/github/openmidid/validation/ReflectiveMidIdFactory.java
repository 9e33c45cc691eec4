package io.github.openmidid.validation;

import io.github.openmidid.MidId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Creates identifiers by setting the private field, as Gson, Kryo and others do. */
final class ReflectiveMidIdFactory {
  private ReflectiveMidIdFactory() {}

  static MidId with(String text) {
    MidId midId = MidId.ofSerial(1);
    try {
      for (Field field : MidId.class.getDeclaredFields()) {
        if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          field.set(midId, text);
          return midId;
        }
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("a MidId holds no text");
  }
}
