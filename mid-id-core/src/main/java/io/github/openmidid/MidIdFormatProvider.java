package io.github.openmidid;

/**
 * Installs another format of the MID-ID, without a release of this library: the official one, once
 * it is published, or {@link MidIdFormat#opaque()} for a register whose format is not known. Found
 * by {@link java.util.ServiceLoader}: a {@code provides} in a module, or a file {@code
 * META-INF/services/io.github.openmidid.MidIdFormatProvider}.
 *
 * <p>At most one may be found. Two contradict each other, and which of them is right is nothing to
 * be guessed: {@link MidId} then refuses to load, with a {@link
 * java.util.ServiceConfigurationError} whose message names both. It does the same, naming the
 * provider, if {@link #format()} fails or returns null.
 */
@FunctionalInterface
public interface MidIdFormatProvider {
  /** The format; asked for once, not null. */
  MidIdFormat format();
}
