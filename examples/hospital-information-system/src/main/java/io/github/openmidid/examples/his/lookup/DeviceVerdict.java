package io.github.openmidid.examples.his.lookup;

/**
 * The result of looking up a device in the register.
 *
 * @param code {@code wellFormed} (not known), {@code cannotTell} (the register at hand holds only
 *     part of all identifiers), {@code known}, {@code linked}, {@code billable}, {@code
 *     otherModality}, or {@code unavailable}
 * @param text the same in the user's language
 */
public record DeviceVerdict(String code, String text) {}
