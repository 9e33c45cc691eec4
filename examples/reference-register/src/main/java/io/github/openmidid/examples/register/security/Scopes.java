package io.github.openmidid.examples.register.security;

import java.util.Set;

/** What an access token can allow. */
public final class Scopes {
  /** To request identifiers. */
  public static final String REQUEST = "scope:openmidid:midids:request";

  /** To look up identifiers. */
  public static final String CONSULT = "scope:openmidid:midids:consult";

  /** To report devices and their changes to the cadastre. */
  public static final String REPORT_DEVICES = "scope:openmidid:devices:report";

  /** To look up devices, links and billing numbers. */
  public static final String CONSULT_DEVICES = "scope:openmidid:devices:consult";

  /** To report deliveries. */
  public static final String REPORT_DELIVERIES = "scope:openmidid:deliveries:report";

  /** To look up deliveries. */
  public static final String CONSULT_DELIVERIES = "scope:openmidid:deliveries:consult";

  /** To link identifiers to devices. */
  public static final String LINK = "scope:openmidid:links:create";

  /** To give billing numbers. */
  public static final String ASSIGN_BILLING_NUMBERS = "scope:openmidid:billingnumbers:assign";

  /** To grant identifiers to devices that were there before. */
  public static final String GRANT_EXISTING = "scope:openmidid:existingdevices:grant";

  /** To give and withdraw access within the own organization. */
  public static final String MANAGE_DELEGATIONS = "scope:openmidid:delegations:manage";

  /** To read the list for FANC. */
  public static final String CONSULT_FANC = "scope:openmidid:fanc:consult";

  /** To read the audit trail. */
  public static final String CONSULT_AUDIT = "scope:openmidid:auditevents:consult";

  /** To download the register as a signed file. */
  public static final String DOWNLOAD_SNAPSHOTS = "scope:openmidid:snapshots:download";

  /** Everything. */
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
          MANAGE_DELEGATIONS,
          CONSULT_FANC,
          CONSULT_AUDIT,
          DOWNLOAD_SNAPSHOTS);

  private Scopes() {}
}
