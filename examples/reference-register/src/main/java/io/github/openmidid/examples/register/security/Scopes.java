package io.github.openmidid.examples.register.security;

import java.util.Set;

/** The scopes of access tokens. */
public final class Scopes {
  /** Allows to request identifiers. */
  public static final String REQUEST = "scope:openmidid:midids:request";

  /** Allows to look up identifiers. */
  public static final String CONSULT = "scope:openmidid:midids:consult";

  /** Allows to report devices and their changes to the cadastre. */
  public static final String REPORT_DEVICES = "scope:openmidid:devices:report";

  /** Allows to look up devices, links and billing numbers. */
  public static final String CONSULT_DEVICES = "scope:openmidid:devices:consult";

  /** Allows to report deliveries. */
  public static final String REPORT_DELIVERIES = "scope:openmidid:deliveries:report";

  /** Allows to look up deliveries. */
  public static final String CONSULT_DELIVERIES = "scope:openmidid:deliveries:consult";

  /** Allows to link identifiers to devices. */
  public static final String LINK = "scope:openmidid:links:create";

  /** Allows to assign billing numbers. */
  public static final String ASSIGN_BILLING_NUMBERS = "scope:openmidid:billingnumbers:assign";

  /** Allows to grant identifiers to devices that existed before the MID-ID. */
  public static final String GRANT_EXISTING = "scope:openmidid:existingdevices:grant";

  /** Allows to enter the notification files that operators have sent by mail. */
  public static final String SUBMIT_NOTIFICATION_FILES = "scope:openmidid:notificationfiles:submit";

  /** Allows to delegate and withdraw access to the data of the own organization. */
  public static final String MANAGE_DELEGATIONS = "scope:openmidid:delegations:manage";

  /** Allows to see the data of the operators that delegate access to the own organization. */
  public static final String CONSULT_DELEGATING_OPERATORS =
      "scope:openmidid:delegatedoperators:consult";

  /** Allows to read the list for FANC. */
  public static final String CONSULT_FANC = "scope:openmidid:fanc:consult";

  /** Allows to read the audit trail. */
  public static final String CONSULT_AUDIT = "scope:openmidid:auditevents:consult";

  /** Allows to download signed snapshots of the identifiers that the token sees. */
  public static final String DOWNLOAD_SNAPSHOTS = "scope:openmidid:snapshots:download";

  /** All scopes. */
  public static final Set<String> ALL =
      Set.of(
          REQUEST,
          CONSULT,
          REPORT_DEVICES,
          CONSULT_DEVICES,
          REPORT_DELIVERIES,
          CONSULT_DELIVERIES,
          LINK,
          ASSIGN_BILLING_NUMBERS,
          GRANT_EXISTING,
          SUBMIT_NOTIFICATION_FILES,
          MANAGE_DELEGATIONS,
          CONSULT_DELEGATING_OPERATORS,
          CONSULT_FANC,
          CONSULT_AUDIT,
          DOWNLOAD_SNAPSHOTS);

  private Scopes() {}
}
