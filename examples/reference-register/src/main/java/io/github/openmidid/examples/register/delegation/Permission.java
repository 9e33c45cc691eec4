package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.security.Scopes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The permissions that an organization can delegate to a person. */
public enum Permission {
  /** Allows to request identifiers. */
  REQUEST_MID_IDS("requestMidIds", Scopes.REQUEST),
  /** Allows to look up identifiers. */
  CONSULT_MID_IDS("consultMidIds", Scopes.CONSULT),
  /** Allows to report devices and their changes. */
  REPORT_DEVICES("reportDevices", Scopes.REPORT_DEVICES),
  /** Allows to look up devices, links and billing numbers. */
  CONSULT_DEVICES("consultDevices", Scopes.CONSULT_DEVICES);

  private static final String SEPARATOR = ",";

  private final String code;
  private final String scope;

  Permission(String code, String scope) {
    this.code = code;
    this.scope = scope;
  }

  /** Returns the code in wire format: {@code requestMidIds}. */
  public String code() {
    return code;
  }

  /** Returns the scope that corresponds to the permission. */
  public String scope() {
    return scope;
  }

  /** Returns the permission with this code, if there is one. */
  public static Optional<Permission> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Joins permissions into a text for the database. */
  public static String join(Set<Permission> permissions) {
    return permissions.stream()
        .sorted()
        .map(Permission::code)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Splits a text that {@link #join} has created. */
  public static Set<Permission> split(String joined) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (String code : joined.split(SEPARATOR, -1)) {
      permissions.add(ofCode(code).orElseThrow());
    }
    return permissions;
  }
}
