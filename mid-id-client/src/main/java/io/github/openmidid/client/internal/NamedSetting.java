package io.github.openmidid.client.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings that a client reads from properties and environment variables: {@code
 * mid-id.client.base-url} or {@code MID_ID_CLIENT_BASE_URL}. Their table is in {@code
 * docs/configuration.md}.
 */
public enum NamedSetting {
  BASE_URL("an https URL such as https://register.example/midIdRegister/v1"),
  ACCESS_TOKEN_FILE(Constants.FILE),
  TOKEN_ENDPOINT("an https URL"),
  CLIENT_ID("a text"),
  AUDIENCE("a text"),
  SCOPES("a list of scopes, separated by commas or spaces"),
  KEY_STORE(Constants.FILE),
  KEY_STORE_PASSWORD_FILE(Constants.FILE),
  KEY_ALIAS("a text"),
  CLIENT_CERTIFICATE(Constants.FILE),
  CLIENT_CERTIFICATE_PASSWORD_FILE(Constants.FILE),
  TRUSTED_CERTIFICATES(Constants.FILE),
  TRUSTED_CERTIFICATES_PASSWORD_FILE(Constants.FILE),
  PROXY("a host and a port of 1 to 65535, such as proxy.hospital.example:3128"),
  PROXY_USER("a text without a colon"),
  PROXY_PASSWORD_FILE(Constants.FILE),
  TIMEOUT(Constants.DURATION),
  ATTEMPT_TIMEOUT(Constants.DURATION),
  CONNECT_TIMEOUT(Constants.DURATION),
  MAX_RETRIES("a number from 0 to 10"),
  BULK_CONCURRENCY("a number from 1 to 64"),
  APPLICATION("a name and a version, such as hospital-app/2.1"),
  HTTP1_ONLY(Constants.BOOLEAN),
  ALLOW_HTTP_TO_LOOPBACK(Constants.BOOLEAN),
  CACHE(Constants.BOOLEAN);

  public static final String PREFIX = "mid-id.client.";
  private static final String VARIABLE_PREFIX = "MID_ID_CLIENT_";
  private static final Pattern SECRET =
      Pattern.compile(
          "(mid-id\\.client\\.(.*-)?(password|token|secret))"
              + "|(MID_ID_CLIENT_(.*_)?(PASSWORD|TOKEN|SECRET))");

  private final String range;

  NamedSetting(String range) {
    this.range = range;
  }

  /** Returns the name of the property, such as {@code mid-id.client.base-url}. */
  public String property() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the name of the environment variable, such as {@code MID_ID_CLIENT_BASE_URL}. */
  public String variable() {
    return VARIABLE_PREFIX + name();
  }

  /** Returns the values that the setting accepts, for messages: "a number from 0 to 10". */
  public String range() {
    return range;
  }

  /** Returns whether a name has a prefix of these settings. */
  static boolean hasPrefix(String name) {
    return name.startsWith(PREFIX) || name.startsWith(VARIABLE_PREFIX);
  }

  /** Returns whether a name is that of a secret, which must be in a file. */
  static boolean isSecret(String name) {
    return SECRET.matcher(name).matches();
  }

  /** Returns the setting of a property or variable; empty if the name is not known. */
  static Optional<NamedSetting> of(String name) {
    return Arrays.stream(values())
        .filter(setting -> setting.property().equals(name) || setting.variable().equals(name))
        .findFirst();
  }

  /** The texts that several constants share. */
  private static final class Constants {
    private static final String FILE = "the path of a readable file";
    private static final String DURATION = "a duration of more than zero, such as 500ms or 10s";
    private static final String BOOLEAN = "true or false";
  }
}
