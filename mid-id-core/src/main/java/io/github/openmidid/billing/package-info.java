/**
 * The check whether an examination could be billed: number, day, device, operator, modality and
 * site together.
 *
 * <p>Start at {@link io.github.openmidid.billing.BillingCheck}. The syntax of a billing number
 * proves nothing; what counts is whether RIZIV/INAMI had assigned it to this device on that day:
 *
 * <pre>{@code
 * DeviceTimeline timeline =
 *     DeviceTimeline.builder(MidId.of("MID-9912-3456-11"))
 *         .modality(Modality.CT).operator("AZ Voorbeeld Gent").campus("Noord")
 *         .linkedOn(LocalDate.of(2024, 2, 1)).use(DeviceUse.CLINICAL)
 *         .billingNumber("12345", LocalDate.of(2024, 3, 15))
 *         .build();
 * BillingCheck check = BillingCheck.of(BillingDirectory.complete(List.of(timeline)));
 * BillingResult<Integer> result =
 *     check.check(
 *         Examination.builder(17, LocalDate.of(2026, 11, 2))
 *             .billingNumber("000000012345").modality("CT")
 *             .operator("AZ Voorbeeld Gent").site("Campus Noord")
 *             .build());
 * result.outcome(); // BILLABLE_ON_DAY
 * }</pre>
 */
@NullMarked
package io.github.openmidid.billing;

import org.jspecify.annotations.NullMarked;
