package io.github.openmidid;

/**
 * A service provider that installs another MID-ID format without a release of this library: the
 * official one once it is published, or {@link MidIdFormat#opaque()} for a register whose format is
 * not known. Providers are found by {@link java.util.ServiceLoader}: declare a {@code provides} in
 * a module, or a file {@code META-INF/services/io.github.openmidid.MidIdFormatProvider}.
 *
 * <pre>{@code
 * public final class OpaqueFormatProvider implements MidIdFormatProvider {
 *   public MidIdFormat format() {
 *     return MidIdFormat.opaque();
 *   }
 * }
 * }</pre>
 *
 * <p>At most one provider may be installed. If there are several, {@link MidId} fails to load with
 * a {@link java.util.ServiceConfigurationError} that names them, because the library cannot decide
 * which one is right. It fails in the same way if {@link #format()} throws or returns null.
 */
@FunctionalInterface
public interface MidIdFormatProvider {
  /** Returns the format, not null. Called once. */
  MidIdFormat format();
}
