package io.github.openmidid.examples.his.web;

import io.github.openmidid.examples.his.lookup.InputFinding;

/** A finding about a field of a form or a property of JSON. */
public record FieldFinding(String field, InputFinding finding) {}
