package io.github.openmidid;

import java.util.ServiceLoader;

/**
 * A program that uses the library for the first time, between the loading of two marker classes.
 */
public final class FirstUse {
  private FirstUse() {}

  /** The marker that is loaded before the first use. */
  static final class Begin {
    static final String TEXT = new String("MID-9912-3456-11");

    private Begin() {}
  }

  /** The marker that is loaded after the last use. */
  static final class End {
    private End() {}

    static void reach() {
      // Only the class loading matters.
    }
  }

  /**
   * Uses the library and fails if a result is wrong. It avoids buffers, which would load the
   * classes that the test forbids.
   */
  @SuppressWarnings("UnnecessaryStringBuilder")
  public static void main(String[] arguments) {
    for (Runnable none : ServiceLoader.load(Runnable.class, FirstUse.class.getClassLoader())) {
      none.run(); // excludes the classes that the JDK loads to look up services
    }
    String text = Begin.TEXT;
    boolean sound =
        MidId.isValid(text)
            && MidId.isValid(new StringBuilder(text))
            && MidId.isCanonical(text)
            && MidId.parse(text).equals(MidId.of(text))
            && MidId.parse("mid 9912 3456 11").compareTo(MidId.ofSerial(99_123_456)) == 0
            && MidId.tryParse("MID-9912-3456-1").isEmpty()
            && MidId.parse(text).serial() == 99_123_456
            && MidId.parse(text).isTest();
    try {
      MidId.parse("MID-9912-3456-12");
      sound = false;
    } catch (MidIdParseException e) {
      sound &= e.fault() == Fault.CHECK_DIGITS && e.getMessage().length() > 0;
    }
    Diagnosis diagnosis = MidId.diagnose("MID-9912-3456-1O");
    sound &=
        diagnosis.fault().isPresent() && diagnosis.midId().isEmpty() && diagnosis.index() == 15;
    if (!sound) {
      throw new IllegalStateException("not read as it should be");
    }
    End.reach();
  }
}
