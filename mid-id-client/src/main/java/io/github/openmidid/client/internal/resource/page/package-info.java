/** Requests lists page by page, and resumes them. */
@NullMarked
package io.github.openmidid.client.internal.resource.page;

import org.jspecify.annotations.NullMarked;
