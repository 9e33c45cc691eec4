package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device over time, as far as it matters for billing. All days are days in Belgium.
 *
 * @param midId the identifier
 * @param modality the code of the modality for which it was granted
 * @param operator the operator to whom it was granted
 * @param isLinked whether it is linked to a device
 * @param linkedOn the day of the link, if it is linked
 * @param inServiceSince the first day of use, if the cadastre states it
 * @param lastDayOfUse the last day of use, if the cadastre states it
 * @param facts use, campus and site number, each from the first report on
 * @param billingNumbers the billing numbers, the first one first
 */
public record DeviceTimelineRecord(
    MidId midId,
    String modality,
    String operator,
    boolean isLinked,
    Optional<LocalDate> linkedOn,
    Optional<LocalDate> inServiceSince,
    Optional<LocalDate> lastDayOfUse,
    Map<DeviceField, List<DatedText>> facts,
    List<BillingNumberRecord> billingNumbers) {}
