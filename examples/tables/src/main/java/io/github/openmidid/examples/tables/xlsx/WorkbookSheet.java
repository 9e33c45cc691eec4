package io.github.openmidid.examples.tables.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param name the name on its tab
 * @param isVisible whether a spreadsheet shows it
 * @param isWorksheet whether it has rows; charts, dialogs and macro sheets have none
 * @param part the name of its part
 */
public record WorkbookSheet(String name, boolean isVisible, boolean isWorksheet, String part) {}
