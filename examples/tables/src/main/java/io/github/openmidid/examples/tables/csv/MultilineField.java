package io.github.openmidid.examples.tables.csv;

/**
 * A quoted field that spans lines. If quotes pair by accident, it holds whole rows.
 *
 * @param line the line of the file on which its row begins
 * @param number the row number that a spreadsheet shows
 * @param reference its cell: {@code B2}
 * @param text its text, cut
 * @param holdsDelimiter whether a delimiter follows a line break in it; a comma before a space is
 *     one of prose
 */
public record MultilineField(
    int line, int number, String reference, String text, boolean holdsDelimiter) {}
