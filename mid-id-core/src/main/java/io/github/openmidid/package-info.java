/**
 * The identifier and what can be said about a text that should be one.
 *
 * <p>Start at {@link io.github.openmidid.MidId}: a value of that type is proof of a well-formed
 * identifier. {@link io.github.openmidid.MidId#diagnose} explains a text that is not one: the
 * {@link io.github.openmidid.Fault}, where it stands, and {@link io.github.openmidid.Suggestion}s,
 * none of which is ever applied by itself. {@link io.github.openmidid.Modality} is the type of
 * device.
 *
 * <p>The official format of a MID-ID is not public. Everything here follows {@link
 * io.github.openmidid.MidIdFormat#provisional() a provisional format} of this project. A
 * well-formed identifier is not yet a granted one: that is what {@link
 * io.github.openmidid.register.MidIdRegister} is asked.
 */
@NullMarked
package io.github.openmidid;

import org.jspecify.annotations.NullMarked;
