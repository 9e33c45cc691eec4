package io.github.openmidid.client.internal.call;

import io.github.openmidid.client.internal.http.CallContext;

/** An operation of the client: one or more requests within one deadline. */
@FunctionalInterface
public interface Operation<T> {
  T run(CallContext context);
}
