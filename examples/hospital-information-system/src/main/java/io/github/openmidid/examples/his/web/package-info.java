/** Findings, queries, uploads and languages, which the REST resources and the pages use. */
@NullMarked
package io.github.openmidid.examples.his.web;

import org.jspecify.annotations.NullMarked;
