package io.github.openmidid;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A loader of the format that a {@link MidIdFormatProvider} supplies. */
final class FormatLoader {
  private FormatLoader() {}

  /**
   * Returns the scanner that {@link MidId} uses. If no provider is installed, {@link MidIdFormat}
   * is not loaded, which shortens the first use.
   *
   * @throws ServiceConfigurationError if there is more than one provider, or if the provider does
   *     not return a format; the message names the providers and the cause
   */
  static FormatScanner scanner() {
    List<MidIdFormatProvider> providers = new ArrayList<>();
    for (MidIdFormatProvider provider :
        ServiceLoader.load(MidIdFormatProvider.class, FormatLoader.class.getClassLoader())) {
      providers.add(provider);
    }
    return scanner(providers);
  }

  static FormatScanner scanner(List<MidIdFormatProvider> providers) {
    if (providers.isEmpty()) {
      return new ProvisionalScanner();
    }
    if (providers.size() > 1) {
      StringJoiner names = new StringJoiner(", ");
      for (MidIdFormatProvider provider : providers) {
        names.add(provider.getClass().getName());
      }
      throw failure("more than one provider of a format is installed: " + names, null);
    }
    return FormatScanner.Factory.of(format(providers.get(0)));
  }

  private static MidIdFormat format(MidIdFormatProvider provider) {
    MidIdFormat format;
    try {
      format = provider.format();
    } catch (RuntimeException | LinkageError e) {
      throw failure(provider.getClass().getName() + ".format() failed: " + e, e);
    }
    if (format == null) {
      throw failure(provider.getClass().getName() + ".format() returned null", null);
    }
    return format;
  }

  /**
   * Creates an error like the ones that {@link ServiceLoader} throws for a provider that it cannot
   * create.
   */
  private static ServiceConfigurationError failure(String what, @Nullable Throwable cause) {
    return new ServiceConfigurationError(MidIdFormatProvider.class.getName() + ": " + what, cause);
  }
}
