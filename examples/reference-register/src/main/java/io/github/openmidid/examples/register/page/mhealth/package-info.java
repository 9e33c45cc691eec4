/**
 * The public pages about mobile apps: pyramid, catalogue, a page per app, care processes, criteria.
 * {@link io.github.openmidid.examples.register.page.mhealth.AppQuestion} lists what they explain.
 */
@NullMarked
package io.github.openmidid.examples.register.page.mhealth;

import org.jspecify.annotations.NullMarked;
