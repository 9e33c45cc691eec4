package io.github.openmidid.client.internal.http.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code User-Agent} of requests: the application, if it is known, and this library. */
public final class UserAgent {
  /** A token (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

  /** The library with its version, which the build writes into a resource. */
  public static final String LIBRARY = library(version("version.properties"));

  private UserAgent() {}

  /**
   * Returns the {@code User-Agent} for requests of an application.
   *
   * @throws IllegalArgumentException if name or version is not a token
   */
  public static String of(String application, String version) {
    if (!TOKEN.matcher(application).matches() || !TOKEN.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "name and version of the application must be 1 to 100 letters, digits, dots or hyphens");
    }
    return application + "/" + version + " " + LIBRARY;
  }

  /** Returns the product of this library, without a version that is not known. */
  static String library(@Nullable String version) {
    return version != null && TOKEN.matcher(version).matches()
        ? "openmidid-client/" + version
        : "openmidid-client";
  }

  /**
   * Returns the version in a resource beside this class; null if it cannot be read, for example
   * because a program was packaged without it.
   */
  static @Nullable String version(String resource) {
    try (InputStream in = UserAgent.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version");
    } catch (IOException e) {
      return null;
    }
  }
}
