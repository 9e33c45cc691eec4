package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.record.RecordLayout;
import io.github.openmidid.examples.billing.table.LineDefaults;
import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a run.
 *
 * @param files its files
 * @param layout the positions of records
 * @param columns the headers that the user has assigned to kinds of column
 * @param defaults the values that apply to all lines
 * @param locale the language of the results
 */
record RunSettings(
    RunFiles files,
    RecordLayout layout,
    Map<ColumnKind, String> columns,
    LineDefaults defaults,
    Locale locale) {}
