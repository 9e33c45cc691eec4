package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.SENTENCE;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.mhealth.CareProcess;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.util.StdConverter;

/** The JSON of a care process. */
record CareProcessWire(
    @Text(CODE) String careProcess,
    @JsonProperty("name")
        @Text(SENTENCE)
        @JsonDeserialize(keyUsing = ContractModule.LanguageKey.class)
        Map<String, String> names,
    List<Status> statuses) {

  /** A status from a day on. */
  record Status(@Text(CODE) String status, LocalDate since) {}

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<CareProcessWire, CareProcess> {
    @Override
    public CareProcess convert(CareProcessWire wire) {
      CareProcess.Builder builder = CareProcess.builder(wire.careProcess);
      wire.names.forEach(builder::name);
      Set<LocalDate> days = new HashSet<>();
      for (Status status : wire.statuses) {
        if (!days.add(status.since)) {
          throw new MalformedResponseException("statuses has a day twice", null);
        }
        builder.statusCode(status.status, status.since);
      }
      return builder.build();
    }
  }
}
