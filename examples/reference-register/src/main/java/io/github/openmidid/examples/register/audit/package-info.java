/** The trail that every change leaves. */
@NullMarked
package io.github.openmidid.examples.register.audit;

import org.jspecify.annotations.NullMarked;
