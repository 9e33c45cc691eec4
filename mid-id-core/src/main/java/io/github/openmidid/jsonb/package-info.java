/**
 * The JSON forms for Jakarta JSON Binding (JSON-B), which unlike Jackson has no annotations that
 * apply to a value wherever it occurs. JSON-B is optional: without it, nothing of this package is
 * loaded.
 */
@NullMarked
package io.github.openmidid.jsonb;

import org.jspecify.annotations.NullMarked;
