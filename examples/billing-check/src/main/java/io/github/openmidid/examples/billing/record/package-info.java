/** Electronic invoices: files of records with fixed positions. */
@NullMarked
package io.github.openmidid.examples.billing.record;

import org.jspecify.annotations.NullMarked;
