package io.github.openmidid.client.internal.resource.page;

import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.http.CallContext;
import org.jspecify.annotations.Nullable;

/** Requests one page of a list. */
@FunctionalInterface
public interface PageSource<T> {
  /** Returns the page after a cursor; a null cursor stands for the first page. */
  Page<T> after(@Nullable String cursor, CallContext context);
}
