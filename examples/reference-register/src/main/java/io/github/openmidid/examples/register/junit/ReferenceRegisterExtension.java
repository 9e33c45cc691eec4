package io.github.openmidid.examples.register.junit;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.ReferenceRegisterBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A JUnit 5 extension that starts a register before tests and stops it after them. Register it by
 * {@link WithReferenceRegister}, in a static field for all tests of a class, or in an instance
 * field for each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ReferenceRegisterExtension REGISTER = ReferenceRegisterExtension.withSampleData();
 * }</pre>
 */
public final class ReferenceRegisterExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private final ReferenceRegisterBuilder builder;
  private @Nullable ReferenceRegister running;
  // Running test classes: nested ones share the register of the outer class.
  private int classes;

  private ReferenceRegisterExtension(ReferenceRegisterBuilder builder) {
    this.builder = builder;
  }

  /** Creates an extension, as JUnit does for {@link WithReferenceRegister}. */
  public ReferenceRegisterExtension() {
    this(ReferenceRegister.builder().sampleData());
  }

  /**
   * Returns an extension with a register on a free port, with a temporary store and sample data.
   */
  public static ReferenceRegisterExtension withSampleData() {
    return new ReferenceRegisterExtension();
  }

  /** Returns an extension that starts a register from this builder each time. */
  public static ReferenceRegisterExtension of(ReferenceRegisterBuilder builder) {
    return new ReferenceRegisterExtension(builder);
  }

  /**
   * Returns the running register.
   *
   * @throws IllegalStateException outside of a test
   */
  public synchronized ReferenceRegister register() {
    if (running == null) {
      throw new IllegalStateException("the register runs only during tests");
    }
    return running;
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    classes++;
    start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start();
  }

  private synchronized void start() {
    if (running == null) {
      running = builder.start();
    }
  }

  @Override
  public synchronized void afterEach(ExtensionContext context) {
    if (classes == 0) {
      stop();
    }
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    classes--;
    if (classes == 0) {
      stop();
    }
  }

  private void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return parameter.isAnnotated(TokenOf.class)
        ? type == String.class || type == char[].class
        : type == ReferenceRegister.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter
        .findAnnotation(TokenOf.class)
        .<Object>map(
            wanted -> {
              char[] token = register().accessToken(wanted.value());
              return parameter.getParameter().getType() == char[].class
                  ? token
                  : String.valueOf(token);
            })
        .orElseGet(this::register);
  }
}
