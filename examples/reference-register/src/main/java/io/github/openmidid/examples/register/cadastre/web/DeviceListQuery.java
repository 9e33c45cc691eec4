package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.cadastre.CadastreFilter;
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
record DeviceListQuery(CadastreFilter filter, int pageSize) {
  static final String AFTER = "afterDeviceId";
  private static final String DECOMMISSIONED = "decommissioned";
  private static final String CHANGED_AFTER_LINK = "changedAfterLink";
  private static final Set<String> NAMES =
      Set.of(
          QueryParameters.MID_ID,
          QueryParameters.MODALITY,
          DECOMMISSIONED,
          CHANGED_AFTER_LINK,
          AFTER,
          QueryParameters.PAGE_SIZE);

  static DeviceListQuery of(HttpServletRequest request, Caller caller, LocalDate today) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, NAMES, issues);
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    Set<Modality> modalities = parameters.modalities();
    boolean all = parameters.flag(DECOMMISSIONED);
    boolean changedAfterLink = parameters.flag(CHANGED_AFTER_LINK);
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    Optional<LocalDate> inServiceOn = all ? Optional.empty() : Optional.of(today);
    return new DeviceListQuery(
        new CadastreFilter(
            caller.operators(Scopes.CONSULT_DEVICES),
            midId,
            modalities,
            inServiceOn,
            changedAfterLink,
            after),
        pageSize);
  }
}
