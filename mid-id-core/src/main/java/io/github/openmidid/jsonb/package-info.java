/**
 * The JSON forms for Jakarta JSON Binding (JSON-B), which unlike Jackson has no annotations that
 * apply to a value wherever it occurs.
 *
 * <p>Start at {@link io.github.openmidid.jsonb.JsonbForms}:
 *
 * <pre>{@code
 * Jsonb jsonb = JsonbBuilder.create(JsonbForms.addTo(new JsonbConfig()));
 * out.println(jsonb.toJson(MidId.diagnose(text)));
 * }</pre>
 *
 * <p>JSON-B is optional: without it, nothing of this package is loaded.
 */
@NullMarked
package io.github.openmidid.jsonb;

import org.jspecify.annotations.NullMarked;
