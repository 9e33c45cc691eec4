package io.github.openmidid.examples.transfer;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The devices of the sample register, exported as different programs and people lay them out. */
enum SampleLayouts {
  DUTCH_CSV {
    @Override
    Path write(Path folder) throws IOException {
      return csv(
          folder,
          ";",
          StandardCharsets.UTF_8,
          header("MID-ID;Modaliteit;Uitbater;Fabrikant;Model;Serienummer;In gebruik sinds"),
          rows(0, 1, 2, 3, 4, 5, 6));
    }
  },
  FRENCH_WITH_A_TITLE {
    @Override
    Path write(Path folder) throws IOException {
      List<String[]> head = new ArrayList<>();
      head.add(new String[] {"Inventaire des appareils 2026"});
      head.add(new String[] {""});
      head.addAll(
          header(
              "Gestionnaire ou exploitant;Marque;Modèle;N° de série;Date de mise en service (jj/mm/aaaa);N° d'appareil;Modalité"));
      return csv(folder, ";", Charset.forName("windows-1252"), head, rows(2, 3, 4, 5, 6, 0, 1));
    }
  },
  GERMAN_WITH_COMMAS {
    @Override
    Path write(Path folder) throws IOException {
      return csv(
          folder,
          ",",
          StandardCharsets.UTF_8,
          header("Gerätenummer;Gerätetyp;Hersteller;Modell;Seriennr.;Betreiber;In Betrieb seit"),
          rows(0, 1, 3, 4, 5, 2, 6));
    }
  },
  ENGLISH_UTF16_WITH_TABS {
    @Override
    Path write(Path folder) throws IOException {
      return csv(
          folder,
          "\t",
          StandardCharsets.UTF_16,
          header("#;Device no.;Type;Manufacturer;Model;S/N;Operator;Commissioning date"),
          numbered(rows(0, 1, 3, 4, 5, 2, 6)));
    }
  },
  TWO_LANGUAGES_IN_TWO_ROWS {
    @Override
    Path write(Path folder) throws IOException {
      return csv(
          folder,
          ";",
          StandardCharsets.UTF_8,
          header(
              "Toestelnummer;Modaliteit;Uitbater;Serienummer",
              "Numéro d'appareil;Modalité;Exploitant;Numéro de série"),
          rows(0, 1, 2, 5));
    }
  },
  TWO_LANGUAGES_IN_ONE_CELL {
    @Override
    Path write(Path folder) throws IOException {
      return csv(
          folder,
          "|",
          StandardCharsets.UTF_8,
          header(
              "1. Toestelnummer / N° d'appareil;2. Modaliteit - Modalité;3. Merk / Marque;4. Serienr. / N° de série;5. Opmerking / Remarque"),
          rows(0, 1, 3, 5, 7));
    }
  },
  PAGES_WITH_TOTALS {
    @Override
    Path write(Path folder) throws IOException {
      List<String[]> header = header("Nr.;MID-ID nr.;Modaliteit;Merk;Type;Serienummer");
      List<String[]> rows = numbered(rows(0, 1, 3, 4, 5));
      List<String[]> pages = new ArrayList<>();
      for (int i = 0; i < rows.size(); i += 100) {
        pages.add(new String[] {"Pagina " + (i / 100 + 1)});
        pages.addAll(header);
        pages.addAll(rows.subList(i, Math.min(i + 100, rows.size())));
      }
      pages.add(new String[] {""});
      pages.add(new String[] {"Totaal", String.valueOf(rows.size())});
      pages.add(new String[] {""});
      pages.add(new String[] {"Opgemaakt te Gent", "", "Handtekening:"});
      return csv(folder, ";", StandardCharsets.UTF_8, List.of(), pages);
    }
  },
  A_SHEET_FOR_EACH_MODALITY {
    @Override
    Path write(Path folder) throws IOException {
      Path file = folder.resolve(name() + ".xlsx");
      List<String[]> rows = rows(0, 1, 2, 3, 4, 5, 6);
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "test", "1.0")) {
        sheet(
            workbook, "Uitleg", List.<String[]>of(new String[] {"Vul per modaliteit een blad in"}));
        for (String modality : rows.stream().map(row -> row[1]).distinct().toList()) {
          List<String[]> all =
              new ArrayList<>(
                  header(
                      "MID-ID;Modaliteit;Ziekenhuis;Fabrikant;Model;Serienummer;Datum ingebruikname"));
          rows.stream().filter(row -> row[1].equals(modality)).forEach(all::add);
          sheet(workbook, modality, all);
        }
      }
      return file;
    }
  },
  TABLES_UNDER_EACH_OTHER {
    @Override
    Path write(Path folder) throws IOException {
      Path file = folder.resolve(name() + ".xlsx");
      List<String[]> rows = rows(2, 5, 1, 0);
      List<String[]> all = new ArrayList<>();
      for (String modality : rows.stream().map(row -> row[2]).distinct().toList()) {
        all.add(new String[] {modality + "-toestellen"});
        all.addAll(header("Beheerder of uitbater;Serienr.;Type toestel;Toestelnummer"));
        rows.stream().filter(row -> row[2].equals(modality)).forEach(all::add);
        all.add(new String[] {""});
      }
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "test", "1.0")) {
        sheet(workbook, "Lijst", all);
      }
      return file;
    }
  },
  TABLES_SIDE_BY_SIDE {
    @Override
    Path write(Path folder) throws IOException {
      List<String[]> rows = rows(0, 1, 5);
      int half = (rows.size() + 1) / 2;
      List<String[]> both = new ArrayList<>();
      for (int i = 0; i < half; i++) {
        String[] right = i + half < rows.size() ? rows.get(i + half) : new String[] {"", "", ""};
        String[] left = rows.get(i);
        both.add(new String[] {left[0], left[1], left[2], "", right[0], right[1], right[2]});
      }
      return csv(
          folder,
          ";",
          StandardCharsets.UTF_8,
          header("MID-ID;Modaliteit;Serienummer;;MID-ID;Modaliteit;Serienummer"),
          both);
    }
  };

  private static final List<String> FIELDS =
      List.of(
          "midId",
          "modality",
          "operator",
          "manufacturer",
          "model",
          "serialNumber",
          "inServiceSince");

  /** Writes all linked devices but MRI, which are not part of a transfer. */
  abstract Path write(Path folder) throws IOException;

  /** Returns the number of devices in each file. */
  static int devices() throws IOException {
    return rows(0).size();
  }

  private static List<String[]> header(String... lines) {
    return Arrays.stream(lines).map(SampleLayouts::cells).toList();
  }

  private static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int to = line.indexOf(';'); to >= 0; to = line.indexOf(';', from)) {
      cells.add(line.substring(from, to));
      from = to + 1;
    }
    cells.add(line.substring(from));
    return cells.toArray(String[]::new);
  }

  /** Returns the devices with some fields, in an order; the eighth is a remark. */
  static List<String[]> rows(int... fields) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (NamedCsvRecord device : SampleFiles.csv("register.csv")) {
      boolean isSent =
          device.getField("linked").equals("true") && !device.getField("modality").equals("MRI");
      if (isSent) {
        rows.add(
            Arrays.stream(fields)
                .mapToObj(
                    field -> field < FIELDS.size() ? device.getField(FIELDS.get(field)) : "ok")
                .toArray(String[]::new));
      }
    }
    return rows;
  }

  private static List<String[]> numbered(List<String[]> rows) {
    List<String[]> numbered = new ArrayList<>();
    for (String[] row : rows) {
      String[] longer = new String[row.length + 1];
      longer[0] = String.valueOf(numbered.size() + 1);
      System.arraycopy(row, 0, longer, 1, row.length);
      numbered.add(longer);
    }
    return numbered;
  }

  Path csv(
      Path folder, String delimiter, Charset charset, List<String[]> header, List<String[]> rows)
      throws IOException {
    List<String[]> all = new ArrayList<>(header);
    all.addAll(rows);
    String text =
        all.stream()
            .map(
                row ->
                    Arrays.stream(row)
                        .map(cell -> quoted(cell, delimiter))
                        .collect(Collectors.joining(delimiter)))
            .collect(Collectors.joining("\r\n"));
    return Files.write(folder.resolve(name() + ".csv"), text.getBytes(charset));
  }

  private static String quoted(String cell, String delimiter) {
    return cell.contains(delimiter) ? '"' + cell + '"' : cell;
  }

  static void sheet(Workbook workbook, String name, List<String[]> rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      for (int j = 0; j < row.length; j++) {
        if (!row[j].isEmpty()) {
          sheet.value(i, j, row[j]);
        }
      }
    }
  }
}
