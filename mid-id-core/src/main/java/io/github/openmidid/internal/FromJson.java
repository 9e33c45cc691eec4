package io.github.openmidid.internal;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A bundle of Jackson annotations: the parameter is the whole JSON value, regardless of the
 * settings of the mapper. Without Jackson on the class path, the compiler warns about annotations
 * with arguments, but not about this one, which has none.
 */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
public @interface FromJson {}
