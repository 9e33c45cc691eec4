package io.github.openmidid.examples.register.delegation;

import io.github.openmidid.examples.register.security.Scopes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person can be allowed to do on behalf of an organization. */
public enum Permission {
  /** Request identifiers. */
  REQUEST_MID_IDS("requestMidIds", Scopes.REQUEST),
  /** Look up identifiers. */
  CONSULT_MID_IDS("consultMidIds", Scopes.CONSULT),
  /** Report devices and their changes. */
  REPORT_DEVICES("reportDevices", Scopes.REPORT_DEVICES),
  /** Look up devices, links and billing numbers. */
  CONSULT_DEVICES("consultDevices", Scopes.CONSULT_DEVICES);

  private static final String SEPARATOR = ",";

  private final String code;
  private final String scope;

  Permission(String code, String scope) {
    this.code = code;
    this.scope = scope;
  }

  /** The name between programs: {@code requestMidIds}. */
  public String code() {
    return code;
  }

  /** What an access token needs for the same. */
  public String scope() {
    return scope;
  }

  /** The permission with this name, if there is one. */
  public static Optional<Permission> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Several as one text, for the database. */
  static String join(Set<Permission> permissions) {
    return permissions.stream()
        .sorted()
        .map(Permission::code)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** What {@link #join} has made a text of. */
  static Set<Permission> split(String joined) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (String code : joined.split(SEPARATOR, -1)) {
      permissions.add(ofCode(code).orElseThrow());
    }
    return permissions;
  }
}
