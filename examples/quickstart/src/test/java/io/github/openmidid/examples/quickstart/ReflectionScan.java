package io.github.openmidid.examples.quickstart;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the types of a module that libraries create, call or read by reflection. */
final class ReflectionScan {
  private static final String ROOT = "io.github.openmidid.";

  private static final DescribedPredicate<JavaAnnotation<?>> OF_JACKSON =
      DescribedPredicate.describe(
          "of Jackson",
          annotation -> {
            JavaClass type = annotation.getRawType();
            return type.getPackageName().startsWith("com.fasterxml.jackson.")
                || type.getPackageName().startsWith("tools.jackson.");
          });

  private final Set<String> found = new TreeSet<>();
  private final Deque<JavaClass> open = new ArrayDeque<>();

  private ReflectionScan() {}

  /** Returns the names of the types, which can be those of other modules of this project too. */
  static Set<String> of(JavaClasses classes) {
    ReflectionScan scan = new ReflectionScan();
    for (JavaClass type : classes) {
      if (isEntry(type)) {
        scan.add(type);
      }
      type.getReferencedClassObjects().stream()
          .map(object -> object.getRawType())
          .filter(ReflectionScan::isBound)
          .forEach(scan::add);
    }
    while (!scan.open.isEmpty()) {
      scan.follow(scan.open.remove());
    }
    return scan.found;
  }

  /** Interfaces of Feign: a proxy implements each of them. */
  static Set<String> feignInterfaces(JavaClasses classes) {
    Set<String> interfaces = new TreeSet<>();
    classes.stream()
        .filter(ReflectionScan::isFeignInterface)
        .forEach(type -> interfaces.add(type.getName()));
    return interfaces;
  }

  private static boolean isFeignInterface(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(method -> method.isAnnotatedWith("feign.RequestLine"));
  }

  private static boolean isEntry(JavaClass type) {
    return isFeignInterface(type)
        || isExtensionOfJackson(type)
        || hasAnnotationOfJackson(type)
        || type.isAnnotatedWith("jakarta.validation.Constraint")
        || type.isAnnotatedWith("jakarta.persistence.Converter")
        || (isConcrete(type) && type.isAssignableTo("jakarta.validation.ConstraintValidator"));
  }

  private static boolean isConcrete(JavaClass type) {
    return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  /** A converter or key deserializer, which Jackson creates. */
  private static boolean isExtensionOfJackson(JavaClass type) {
    return type.isAssignableTo("tools.jackson.databind.util.StdConverter")
        || type.isAssignableTo("tools.jackson.databind.KeyDeserializer");
  }

  private static boolean hasAnnotationOfJackson(JavaClass type) {
    return !type.isAnnotation()
        && Stream.concat(
                Stream.of(type),
                Stream.concat(
                    type.getMembers().stream(),
                    type.getConstructors().stream().flatMap(c -> c.getParameters().stream())))
            .anyMatch(ReflectionScan::isAnnotatedForJackson);
  }

  private static boolean isAnnotatedForJackson(CanBeAnnotated element) {
    return element.isAnnotatedWith(OF_JACKSON) || element.isMetaAnnotatedWith(OF_JACKSON);
  }

  /**
   * A type that is passed to Jackson as a class object: a record, a mix-in or a class of fields.
   */
  private static boolean isBound(JavaClass type) {
    return type.getName().startsWith(ROOT)
        && (type.isRecord() || type.getSimpleName().endsWith("MixIn") || hasPublicState(type));
  }

  private static boolean hasPublicState(JavaClass type) {
    return !type.isEnum()
        && type.getFields().stream()
            .map(JavaMember::getModifiers)
            .anyMatch(
                modifiers ->
                    modifiers.contains(JavaModifier.PUBLIC)
                        && !modifiers.contains(JavaModifier.STATIC));
  }

  private void add(JavaClass type) {
    JavaClass single = type.getBaseComponentType();
    if (single.getName().startsWith(ROOT) && found.add(single.getName())) {
      open.add(single);
    }
  }

  /**
   * Adds the types that Jackson reaches from a type: those of its components, and the type that a
   * converter converts.
   */
  private void follow(JavaClass type) {
    if (isFeignInterface(type)) {
      type.getMethods().forEach(method -> addBound(method.getReturnType()));
    } else if (type.isRecord() || hasPublicState(type)) {
      type.getFields().stream()
          .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
          .forEach(field -> addBound(field.getType()));
    } else if (isExtensionOfJackson(type)) {
      type.getSuperclass().ifPresent(this::addBound);
    }
  }

  private void addBound(JavaType type) {
    Collection<JavaClass> involved = type.getAllInvolvedRawTypes();
    involved.stream()
        .map(JavaClass::getBaseComponentType)
        .filter(raw -> raw.isEnum() || isBound(raw) || hasAnnotationOfJackson(raw))
        .forEach(this::add);
  }

  /** Returns the names of the types that Java can serialize, without enums and exceptions. */
  static Set<String> serializable(JavaClasses classes, Set<String> exports) {
    Set<String> names = new TreeSet<>();
    classes.stream()
        .filter(type -> exports.contains(type.getPackageName()) && isConcrete(type))
        .filter(type -> type.isAssignableTo(java.io.Serializable.class))
        .filter(type -> !type.isEnum() && !type.isAssignableTo(Throwable.class))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .forEach(type -> names.add(type.getName()));
    return names;
  }
}
