/** What the REST resources and the pages share: findings, queries, uploads, languages. */
@NullMarked
package io.github.openmidid.examples.his.web;

import org.jspecify.annotations.NullMarked;
