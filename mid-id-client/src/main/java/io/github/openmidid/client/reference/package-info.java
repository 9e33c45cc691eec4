/**
 * Reference data of the register: modalities and problem types.
 *
 * <p>Start at {@link io.github.openmidid.client.reference.Modalities}:
 *
 * <pre>{@code
 * List<ModalityInformation> modalities = client.modalities().list();
 * Optional<ModalityInformation> ct = client.modalities().find(Modality.CT);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.reference;

import org.jspecify.annotations.NullMarked;
