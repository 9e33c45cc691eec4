package io.github.openmidid.examples.register.timeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact about a device that is valid from a day until the next fact of the same kind.
 *
 * @param text the fact in wire format; empty if the cadastre does not state it any more
 * @param since the day in Belgium of the change in the cadastre; empty for the first report
 */
public record DatedText(Optional<String> text, Optional<LocalDate> since) {}
