package io.github.openmidid.client.internal;

import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.internal.io.SecretFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the {@linkplain NamedSetting named settings} into a builder. */
final class SettingsReader {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  /** The names under which users may look for settings of secrets, which are rejected by name. */
  private static final List<String> SECRETS =
      List.of(
          "access-token",
          "client-secret",
          "key-store-password",
          "client-certificate-password",
          "trusted-certificates-password",
          "proxy-password");

  private final Function<String, @Nullable String> lookup;

  private SettingsReader(Function<String, @Nullable String> lookup) {
    this.lookup = lookup;
  }

  /** Reads the settings that a function returns by their name. */
  static void read(Function<String, @Nullable String> lookup, MidIdClient.Builder builder) {
    SECRETS.stream()
        .flatMap(
            name ->
                Stream.of(
                    NamedSetting.PREFIX + name,
                    "MID_ID_CLIENT_" + name.toUpperCase(Locale.ROOT).replace('-', '_')))
        .filter(name -> lookup.apply(name) != null)
        .forEach(SettingsReader::rejectSecret);
    new SettingsReader(lookup).readInto(builder);
  }

  /** Reads the settings of a map, and logs a warning about names that are not known. */
  static void read(Map<?, ?> settings, MidIdClient.Builder builder) {
    Collection<?> names =
        settings instanceof Properties properties
            ? properties.stringPropertyNames()
            : settings.keySet();
    TreeSet<String> unknown = new TreeSet<>();
    for (Object key : names) {
      if (key instanceof String name && NamedSetting.hasPrefix(name)) {
        rejectSecret(name);
        if (NamedSetting.of(name).isEmpty()) {
          unknown.add(name);
        }
      }
    }
    if (!unknown.isEmpty()) {
      LOG.warn("these settings of the client are not known and have no effect: {}", unknown);
    }
    new SettingsReader(name -> text(settings, name)).readInto(builder);
  }

  /** Returns the text of a name; properties may have defaults that their map does not contain. */
  private static @Nullable String text(Map<?, ?> settings, String name) {
    if (settings instanceof Properties properties) {
      return properties.getProperty(name);
    }
    return settings.get(name) instanceof String value ? value : null;
  }

  private static void rejectSecret(String name) {
    if (NamedSetting.isSecret(name)) {
      throw new IllegalArgumentException(
          name
              + " is not accepted, since a secret must not be the value of a setting: write it to a"
              + " file, and set the path of the file under the name that ends in file");
    }
  }

  private void readInto(MidIdClient.Builder builder) {
    set(NamedSetting.BASE_URL, URI::create, builder::baseUrl);
    set(NamedSetting.ACCESS_TOKEN_FILE, SettingsReader::secret, builder::accessToken);
    set(NamedSetting.TIMEOUT, SettingsReader::duration, builder::timeout);
    set(NamedSetting.ATTEMPT_TIMEOUT, SettingsReader::duration, builder::attemptTimeout);
    set(NamedSetting.CONNECT_TIMEOUT, SettingsReader::duration, builder::connectTimeout);
    set(NamedSetting.MAX_RETRIES, Integer::valueOf, builder::maxRetries);
    set(NamedSetting.BULK_CONCURRENCY, Integer::valueOf, builder::bulkConcurrency);
    set(NamedSetting.APPLICATION, text -> pair(text, '/'), of -> builder.application(of[0], of[1]));
    set(NamedSetting.HTTP1_ONLY, SettingsReader::bool, on -> ifTrue(on, builder::http1Only));
    set(
        NamedSetting.ALLOW_HTTP_TO_LOOPBACK,
        SettingsReader::bool,
        on -> ifTrue(on, builder::allowHttpToLoopback));
    set(
        NamedSetting.CACHE,
        SettingsReader::bool,
        on -> ifTrue(on, () -> builder.cache(CacheSettings.defaults())));
    readFiles(builder);
    readProxy(builder);
    if (value(NamedSetting.TOKEN_ENDPOINT) != null) {
      builder.clientCredentials(credentials());
    }
  }

  private void readFiles(MidIdClient.Builder builder) {
    set(
        NamedSetting.CLIENT_CERTIFICATE,
        SettingsReader::file,
        file ->
            builder.clientCertificate(
                file,
                required(NamedSetting.CLIENT_CERTIFICATE_PASSWORD_FILE, SettingsReader::secret)));
    boolean isKeyStore = value(NamedSetting.TRUSTED_CERTIFICATES_PASSWORD_FILE) != null;
    set(
        NamedSetting.TRUSTED_CERTIFICATES,
        SettingsReader::file,
        file -> {
          if (isKeyStore) {
            builder.trustedCertificates(
                file,
                required(NamedSetting.TRUSTED_CERTIFICATES_PASSWORD_FILE, SettingsReader::secret));
          } else {
            builder.trustedCertificates(file);
          }
        });
  }

  private void readProxy(MidIdClient.Builder builder) {
    String user = value(NamedSetting.PROXY_USER);
    set(
        NamedSetting.PROXY,
        text -> pair(text, ':'),
        proxy -> {
          int port = Integer.parseInt(proxy[1]);
          if (user == null) {
            builder.proxy(proxy[0], port);
          } else {
            builder.proxy(
                proxy[0],
                port,
                user,
                required(NamedSetting.PROXY_PASSWORD_FILE, SettingsReader::secret));
          }
        });
  }

  private ClientCredentials credentials() {
    ClientCredentials.Builder credentials =
        ClientCredentials.builder()
            .tokenEndpoint(required(NamedSetting.TOKEN_ENDPOINT, URI::create))
            .clientId(required(NamedSetting.CLIENT_ID, text -> text))
            .audience(required(NamedSetting.AUDIENCE, text -> text))
            .keyStore(
                required(NamedSetting.KEY_STORE, SettingsReader::file),
                required(NamedSetting.KEY_STORE_PASSWORD_FILE, SettingsReader::secret));
    set(NamedSetting.KEY_ALIAS, text -> text, credentials::keyAlias);
    set(NamedSetting.SCOPES, text -> text.split("[, ]+"), credentials::scopes);
    return credentials.build();
  }

  /** Returns the value of a setting; null if it is absent or blank. */
  private @Nullable String value(NamedSetting setting) {
    for (String name : List.of(setting.property(), setting.variable())) {
      String value = lookup.apply(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  /** Sets a value, if there is one. */
  private <T> void set(NamedSetting setting, Function<String, T> parser, Consumer<T> setter) {
    String text = value(setting);
    if (text != null) {
      T parsed = parsed(setting, text, parser);
      try {
        setter.accept(parsed);
      } catch (InvalidSettingException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw invalid(setting);
      }
    }
  }

  private <T> T required(NamedSetting setting, Function<String, T> parser) {
    String text = value(setting);
    if (text == null) {
      throw new InvalidSettingException(setting.property() + " is required too");
    }
    return parsed(setting, text, parser);
  }

  private static <T> T parsed(NamedSetting setting, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw invalid(setting);
    }
  }

  /** Returns an exception that does not quote the value, which may be a secret by mistake. */
  private static InvalidSettingException invalid(NamedSetting setting) {
    return new InvalidSettingException(
        setting.property() + " (" + setting.variable() + ") is not " + setting.range());
  }

  /** Thrown with a message that names the setting already. */
  private static final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private InvalidSettingException(String message) {
      super(message);
    }
  }

  private static Supplier<char[]> secret(String text) {
    return new SecretFile(file(text));
  }

  private static Path file(String text) {
    Path file = Path.of(text);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("not a readable file");
    }
    return file;
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static void ifTrue(boolean on, Runnable action) {
    if (on) {
      action.run();
    }
  }

  /** Splits a text at the last delimiter. */
  private static String[] pair(String text, char delimiter) {
    int at = text.lastIndexOf(delimiter);
    if (at < 0) {
      throw new IllegalArgumentException("no delimiter");
    }
    return new String[] {text.substring(0, at), text.substring(at + 1)};
  }
}
