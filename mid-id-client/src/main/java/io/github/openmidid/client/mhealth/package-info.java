/**
 * The apps of mHealthBELGIUM in a register: levels, care processes and financing. They have no
 * MID-ID. The rules are in {@link io.github.openmidid.mhealth}.
 *
 * <p>Start at {@link io.github.openmidid.client.mhealth.HealthApps}:
 *
 * <pre>{@code
 * LocalDate day = LocalDate.of(2026, 11, 1);
 * List<CareProcess> processes = client.mHealthApps().careProcesses();
 * for (HealthApp app : client.mHealthApps().list(AppFilter.all().withFinancedOn(day)).toList()) {
 *   for (CareProcess process : processes) {
 *     out.println(app.name(Locale.ENGLISH) + ": " + app.appLevels().financing(process, day));
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.mhealth;

import org.jspecify.annotations.NullMarked;
