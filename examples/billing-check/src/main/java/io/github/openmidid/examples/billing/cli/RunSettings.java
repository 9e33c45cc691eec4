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
 * @param columns the headers of columns that the user has decided upon
 * @param defaults what the user says about all lines
 * @param locale the language of the results
 */
record RunSettings(
    RunFiles files,
    RecordLayout layout,
    Map<ColumnKind, String> columns,
    LineDefaults defaults,
    Locale locale) {}
