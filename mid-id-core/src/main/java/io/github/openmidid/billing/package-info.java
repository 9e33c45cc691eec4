/**
 * Whether an examination could be billed: number, day, device, operator, modality and site
 * together.
 *
 * <p>Start at {@link io.github.openmidid.billing.BillingCheck}. The syntax of a billing number
 * proves nothing; what counts is whether RIZIV/INAMI had assigned it to this device on that day:
 *
 * <pre>{@code
 * BillingCheck check = BillingCheck.of(BillingDirectory.complete(timelines));
 * BillingResult<Long> result =
 *     check.check(
 *         Examination.builder(17L, LocalDate.of(2026, 11, 2))
 *             .billingNumber("000000012345").modality("CT")
 *             .operator("AZ Voorbeeld Gent").site("Campus Noord")
 *             .build());
 * }</pre>
 */
@NullMarked
package io.github.openmidid.billing;

import org.jspecify.annotations.NullMarked;
