package io.github.openmidid.examples.quickstart;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Describes the public API of packages in lines of text, one for each type and member. It reads
 * class files through the compiler, so that the lines are the same on every JDK.
 */
@SupportedAnnotationTypes("*")
final class ApiLines extends AbstractProcessor {
  private static final Set<Modifier> IMPLEMENTATION =
      Set.of(Modifier.SYNCHRONIZED, Modifier.NATIVE, Modifier.STRICTFP, Modifier.TRANSIENT);

  private final Set<String> packages;
  private final Set<String> lines = new TreeSet<>();

  ApiLines(Set<String> packages) {
    this.packages = packages;
  }

  Set<String> lines() {
    return lines;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      for (String name : packages) {
        addVisible(
            processingEnv.getElementUtils().getPackageElement(name).getEnclosedElements(), "");
      }
    }
    return false;
  }

  private void addVisible(List<? extends Element> elements, String owner) {
    for (Element element : elements) {
      if (element.getModifiers().contains(Modifier.PUBLIC)
          || element.getModifiers().contains(Modifier.PROTECTED)) {
        if (element instanceof TypeElement type) {
          lines.add(describe(type));
          addVisible(type.getEnclosedElements(), type.getQualifiedName().toString());
        } else {
          lines.add(owner + " " + modifiers(element) + describe(element));
        }
      }
    }
  }

  private static String describe(TypeElement type) {
    StringBuilder line =
        new StringBuilder(type.getQualifiedName())
            .append(" ")
            .append(modifiers(type))
            .append(type.getKind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
            .append(parameters(type.getTypeParameters()));
    if (type.getSuperclass().getKind() != TypeKind.NONE) {
      line.append(" extends ").append(text(type.getSuperclass()));
    }
    line.append(list(" implements ", type.getInterfaces()));
    return line.append(list(" permits ", type.getPermittedSubclasses())).toString();
  }

  private static String describe(Element member) {
    if (member instanceof ExecutableElement method) {
      String result =
          method.getKind() == ElementKind.CONSTRUCTOR ? "" : " : " + text(method.getReturnType());
      return parameters(method.getTypeParameters())
          + method.getSimpleName()
          + method.getParameters().stream()
              .map(parameter -> text(parameter.asType()))
              .collect(Collectors.joining(", ", "(", ")"))
          + result
          + list(" throws ", method.getThrownTypes())
          + (method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue());
    }
    Object constant = member instanceof VariableElement field ? field.getConstantValue() : null;
    return member.getSimpleName()
        + " : "
        + text(member.asType())
        + (constant == null ? "" : " = " + constant);
  }

  private static String parameters(List<? extends TypeParameterElement> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(parameter -> parameter + list(" extends ", parameter.getBounds()))
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String list(String keyword, List<? extends TypeMirror> types) {
    return types.isEmpty()
        ? ""
        : types.stream()
            .map(ApiLines::text)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining(", ", keyword, ""));
  }

  /** Omits annotations of types, which only later JDKs read from class files. */
  private static String text(TypeMirror type) {
    return type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))? ?", "").replace(",", ", ");
  }

  private static String modifiers(Element element) {
    return element.getModifiers().stream()
        .filter(modifier -> !IMPLEMENTATION.contains(modifier))
        .map(modifier -> modifier + " ")
        .collect(Collectors.joining());
  }
}
