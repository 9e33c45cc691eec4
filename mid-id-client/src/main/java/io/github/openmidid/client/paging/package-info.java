/**
 * Lists that are requested page by page and can be resumed. A cursor is bound to base URL,
 * operation and filter, not to the access token: used with the token of another organization, it
 * can leave items out.
 */
@NullMarked
package io.github.openmidid.client.paging;

import org.jspecify.annotations.NullMarked;
