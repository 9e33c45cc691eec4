package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.PyramidLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the filter of a list of apps from the query parameters of an operation or a page. */
public final class HealthAppQuery {
  public static final String LEVEL = "level";
  public static final String CARE_PROCESS = "careProcess";
  public static final String AUDIENCE = "audience";
  public static final String FINANCED_ON = "financedOn";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS =
      Set.of(LEVEL, CARE_PROCESS, AUDIENCE, FINANCED_ON, QueryParameters.SEARCH);

  private HealthAppQuery() {}

  /**
   * Returns the filter, and adds an issue for each parameter that is not valid.
   *
   * @param processes all care processes; another one is not valid
   */
  public static HealthAppFilter of(QueryParameters parameters, List<CareProcess> processes) {
    Set<String> codes = processes.stream().map(CareProcess::code).collect(Collectors.toSet());
    return new HealthAppFilter(
        parameters.codes(LEVEL, PyramidLevel::ofCode, "issue.level"),
        parameters.codes(
            CARE_PROCESS, code -> Optional.of(code).filter(codes::contains), "issue.careProcess"),
        parameters.codes(AUDIENCE, AppAudience::ofCode, "issue.audience"),
        parameters.date(FINANCED_ON),
        parameters.search());
  }
}
