package io.github.openmidid.examples.register.rules;

import java.util.Locale;

/**
 * The names of organizations. Those that begin with {@code urn:openmidid:} are reserved for the
 * register itself, so that no organization can see, or be held responsible for, what the register
 * has done.
 */
public final class OrganizationName {
  /** The name of the organization in data that was imported from a register file. */
  public static final String REGISTER_FILE = "urn:openmidid:register-file";

  private static final String RESERVED = "urn:openmidid:";
  private static final int MAX_LENGTH = 200;

  private OrganizationName() {}

  /** Returns whether an organization may have this name: plain text that is not reserved. */
  public static boolean isValid(String name) {
    return StoredText.isPlain(name, MAX_LENGTH) && !isReserved(name);
  }

  /** Returns whether the name is reserved, in either case. */
  public static boolean isReserved(String name) {
    return name.strip().toLowerCase(Locale.ROOT).startsWith(RESERVED);
  }
}
