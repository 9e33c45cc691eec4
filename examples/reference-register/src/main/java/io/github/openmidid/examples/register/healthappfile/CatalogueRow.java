package io.github.openmidid.examples.register.healthappfile;

import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.examples.register.healthapp.AppText;
import io.github.openmidid.examples.register.rules.StoredText;
import io.github.openmidid.examples.register.web.DateParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A row of a csv file of a catalogue; its cells are read by the name of their column. */
final class CatalogueRow {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,36}");
  private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z0-9])[!-~&&[^;]]{1,64}");
  private static final Pattern SEPARATOR = Pattern.compile(";");
  private static final int LONGEST_URL = 500;
  private static final int MOST_CODES = 20;

  private final Path file;
  private final long line;
  private final List<String> header;
  private final List<String> cells;

  CatalogueRow(Path file, long line, List<String> header, List<String> cells) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.cells = cells;
  }

  /** Returns the line on which the row begins, from 1. */
  long line() {
    return line;
  }

  /** Returns the exception that rejects the row because of one of its cells. */
  CatalogueFileException rejected(String column, String reason) {
    return new CatalogueFileException(file, line, "column " + column + ": " + reason);
  }

  /** Returns the cell; empty if it has no text. */
  private Optional<String> cell(String column) {
    return Optional.of(cells.get(header.indexOf(column))).filter(text -> !text.isEmpty());
  }

  private CatalogueFileException empty(String column) {
    return rejected(column, "is empty.");
  }

  String id(String column) {
    String text = cell(column).orElseThrow(() -> empty(column));
    if (!ID.matcher(text).matches()) {
      throw rejected(column, "is not 1 to 36 letters without accents, digits and hyphens.");
    }
    return text;
  }

  Optional<String> optionalId(String column) {
    return cell(column).map(text -> id(column));
  }

  String code(String column) {
    return optionalCode(column).orElseThrow(() -> empty(column));
  }

  Optional<String> optionalCode(String column) {
    return cell(column).map(text -> checkedCode(column, text));
  }

  private String checkedCode(String column, String text) {
    if (!CODE.matcher(text).matches()) {
      throw rejected(
          column, "is not a code of 1 to 64 characters without spaces, accents and semicolons.");
    }
    return text;
  }

  /** Returns codes separated by semicolons, each once and in order. */
  List<String> codes(String column) {
    List<String> codes = new ArrayList<>();
    for (String text :
        cell(column).map(cell -> SEPARATOR.splitAsStream(cell).toList()).orElse(List.of())) {
      String code = checkedCode(column, text.strip());
      if (codes.contains(code)) {
        throw rejected(column, "has a code twice.");
      }
      codes.add(code);
    }
    if (codes.size() > MOST_CODES) {
      throw rejected(column, "has more than " + MOST_CODES + " codes.");
    }
    return codes.stream().sorted().toList();
  }

  String text(String column, int most) {
    return optionalText(column, most).orElseThrow(() -> empty(column));
  }

  Optional<String> optionalText(String column, int most) {
    Optional<String> text = cell(column);
    if (text.filter(value -> !StoredText.isPlain(value, most)).isPresent()) {
      throw rejected(
          column,
          "is not a text on one line of at most "
              + most
              + " characters with a letter or digit and without invisible characters.");
    }
    return text;
  }

  /** Returns the text in the columns of all languages: {@code name.nl}, {@code name.fr}, … */
  AppText localized(String name, int most) {
    Map<String, String> texts = new TreeMap<>();
    for (String language : AppText.LANGUAGES) {
      optionalText(name + "." + language, most).ifPresent(text -> texts.put(language, text));
    }
    return new AppText(texts);
  }

  /** Returns the text in the columns of all languages; at least one of them must have a text. */
  AppText requiredLocalized(String name, int most) {
    AppText text = localized(name, most);
    if (text.byLanguage().isEmpty()) {
      throw rejected(name + ".en", "is empty, like those of the other languages.");
    }
    return text;
  }

  LocalDate date(String column, LocalDate today) {
    return optionalDate(column, today).orElseThrow(() -> empty(column));
  }

  Optional<LocalDate> optionalDate(String column, LocalDate today) {
    return cell(column).map(text -> date(column, text, today));
  }

  private LocalDate date(String column, String text, LocalDate today) {
    LocalDate date =
        DateParser.read(text)
            .orElseThrow(() -> rejected(column, "is not a date such as 2026-11-22."));
    if (!DeviceDates.isPlausible(date, today)) {
      throw rejected(
          column,
          "is not between %s and %s.".formatted(DeviceDates.EARLIEST, DeviceDates.latest(today)));
    }
    return date;
  }

  Optional<Boolean> optionalFlag(String column) {
    return cell(column)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw rejected(column, "is neither true nor false.");
                });
  }

  Optional<String> optionalUrl(String column) {
    Optional<String> url = cell(column);
    if (url.filter(text -> !isUrl(text)).isPresent()) {
      throw rejected(
          column,
          "is not an https or http URL with a host, of at most " + LONGEST_URL + " characters.");
    }
    return url;
  }

  private static boolean isUrl(String text) {
    try {
      URI url = new URI(text);
      boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      return isWeb
          && url.getHost() != null
          && url.getUserInfo() == null
          && text.length() <= LONGEST_URL
          && text.equals(url.toASCIIString());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
