/**
 * The validation pyramid of mHealthBELGIUM, with its editions: levels, care processes, the steps
 * that are allowed, and whether an app is financed. Mobile apps have no MID-ID; nothing here
 * touches the identifier.
 *
 * <p>Start at {@link io.github.openmidid.mhealth.AppLevels}. A level belongs to an app and, from M3
 * on, to a care process:
 *
 * <pre>{@code
 * CareProcess heartFailure =
 *     CareProcess.builder("heartFailure")
 *         .name("nl", "Hartfalen").name("fr", "Insuffisance cardiaque").name("en", "Heart failure")
 *         .status(CareProcessStatus.ACTIVE, LocalDate.of(2025, 1, 1))
 *         .build();
 * AppLevels levels =
 *     AppLevels.of(
 *         AppLevel.of(PyramidLevel.M2, LocalDate.of(2024, 11, 1)),
 *         AppLevel.of(PyramidLevel.M3_PLUS, LocalDate.of(2025, 2, 1)).in(heartFailure));
 * levels.financing(heartFailure, LocalDate.of(2026, 1, 1)).isFinanced(); // true
 * }</pre>
 */
@NullMarked
package io.github.openmidid.mhealth;

import org.jspecify.annotations.NullMarked;
