/**
 * The MID-ID identifier and the check of texts that should be one.
 *
 * <p>Start at {@link io.github.openmidid.MidId}: a value of that type is always well formed. {@link
 * io.github.openmidid.MidId#diagnose} explains why a text is not a MID-ID: it returns the {@link
 * io.github.openmidid.Fault}, its index, and {@link io.github.openmidid.Suggestion}s, which the
 * library never applies itself. {@link io.github.openmidid.Modality} is the type of device.
 *
 * <pre>{@code
 * MidId midId = MidId.parse("mid 1234 5678 89"); // MID-1234-5678-89
 *
 * Diagnosis diagnosis = MidId.diagnose("MID-1234-5687-89");
 * diagnosis.isValid(); // false
 * diagnosis.fault(); // CHECK_DIGITS
 * diagnosis.message(Locale.FRENCH);
 * diagnosis.suggestions(); // MID-1234-5678-89, two digits swapped
 * }</pre>
 *
 * <p>The official format of a MID-ID is not public. This package uses {@linkplain
 * io.github.openmidid.MidIdFormat#provisional() a provisional format} of this project. A
 * well-formed identifier is not necessarily granted; {@link
 * io.github.openmidid.register.MidIdRegister} looks up granted identifiers.
 */
@NullMarked
package io.github.openmidid;

import org.jspecify.annotations.NullMarked;
