/**
 * Reference data of the register: modalities, problem types, health applications.
 *
 * <p>Start at {@link io.github.openmidid.client.reference.Modalities}:
 *
 * <pre>{@code
 * List<ModalityInformation> modalities = client.modalities().list();
 * Optional<ModalityInformation> ct = client.modalities().find(Modality.CT);
 * Optional<HealthApp> app = client.mHealthApps().find("an-app");
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.reference;

import org.jspecify.annotations.NullMarked;
