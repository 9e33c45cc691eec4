package io.github.openmidid.examples.his.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of looking up a device in the register.
 *
 * @param code {@code wellFormed} (not known), {@code cannotTell} (the register at hand holds only
 *     part of all identifiers), {@code known}, {@code linked}, {@code billable}, {@code
 *     otherModality}, or the code of a {@link RegisterFailure}
 * @param text the same in the user's language
 * @param warning the unresolved warning of an earlier lookup; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceVerdict(String code, String text, @Nullable Warning warning) {

  /**
   * A warning about the device.
   *
   * @param text the contradiction, in the user's language
   * @param since when a lookup found it first
   */
  public record Warning(String text, Instant since) {}

  DeviceVerdict(String code, String text) {
    this(code, text, null);
  }

  DeviceVerdict with(Warning stored) {
    return new DeviceVerdict(code, text, stored);
  }

  /** Returns the status of the device in the register. */
  public DeviceStatus status() {
    return DeviceStatus.ofVerdict(code);
  }
}
