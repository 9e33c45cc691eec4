package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.examples.register.cadastre.CadastreFilter;
import io.github.openmidid.examples.register.cadastre.DeviceRecordStatus;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of a device list.
 *
 * @param pageSize the maximum number of devices
 */
public record DeviceListQuery(CadastreFilter filter, int pageSize) {
  /** The parameter with the status. */
  public static final String STATUS = "status";

  /** The parameter that also includes devices out of service. */
  public static final String DECOMMISSIONED = "decommissioned";

  /** The parameter that limits the list to devices that were changed after the link. */
  public static final String CHANGED_AFTER_LINK = "changedAfterLink";

  /** The parameter with the id of the last device of the previous page. */
  public static final String AFTER = "afterDeviceId";

  private static final Set<String> OF_FORM =
      Set.of(
          QueryParameters.MID_ID,
          QueryParameters.MODALITY,
          STATUS,
          QueryParameters.SEARCH,
          DECOMMISSIONED,
          CHANGED_AFTER_LINK,
          AFTER);
  private static final Set<String> NAMES = QueryParameters.withPageSize(OF_FORM);

  static DeviceListQuery of(HttpServletRequest request, Caller caller, LocalDate today) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    CadastreFilter filter = filter(parameters, caller, today);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return new DeviceListQuery(filter, pageSize);
  }

  /** Reads the query of a form, which has at most one modality and one status. */
  public static DeviceListQuery ofForm(HttpServletRequest request, Caller caller, LocalDate today) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, OF_FORM, issues).ofForm();
    parameters.one(QueryParameters.MODALITY);
    parameters.one(STATUS);
    CadastreFilter filter = filter(parameters, caller, today);
    issues.throwIfAny();
    return new DeviceListQuery(filter, QueryParameters.FORM_PAGE_SIZE);
  }

  private static CadastreFilter filter(QueryParameters parameters, Caller caller, LocalDate today) {
    boolean all = parameters.flag(DECOMMISSIONED);
    return new CadastreFilter(
        caller.operators(Scopes.CONSULT_DEVICES),
        parameters.midId(QueryParameters.MID_ID),
        parameters.modalities(),
        parameters.codes(STATUS, DeviceRecordStatus::ofCode, "issue.status"),
        parameters.search(),
        all ? Optional.empty() : Optional.of(today),
        parameters.flag(CHANGED_AFTER_LINK),
        parameters.resourceId(AFTER));
  }
}
