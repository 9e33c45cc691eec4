package io.github.openmidid.examples.quickstart;

import io.github.openmidid.register.Registration;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The output of the program, in one language. */
record QuickstartOutput(PrintWriter writer, Locale language) {
  void step(String key, Object... arguments) {
    writer.println();
    writer.println(text(key, arguments));
  }

  void line(String key, Object... arguments) {
    print(text(key, arguments));
  }

  void print(String text) {
    writer.println("   " + text);
  }

  /** Returns the status in words, or its code if this program has no word for it. */
  String status(Registration registration) {
    String key = "status." + registration.statusCode();
    return bundle().containsKey(key) ? text(key) : registration.statusCode();
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle().getString(key), Locale.ROOT).format(arguments);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle("io.github.openmidid.examples.quickstart.messages", language);
  }
}
