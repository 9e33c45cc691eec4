import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the rows as a table of Markdown, and fails if docs/compatibility.md has another one: the
 * versions that a row declares, those that Maven has resolved if the row was run here, and its
 * lines of glue. Run by the build as {@code java CompatibilityTable.java DIRECTORY}.
 */
final class CompatibilityTable {
  private static final Pattern NAME = Pattern.compile("<name>([^<]+)</name>");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern SOURCES = Pattern.compile("<source>\\$\\{common}/([\\w-]+)<");
  private static final Pattern RESULT = Pattern.compile("<build-job [^>]*result=\"(\\w[\\w-]*)\"");
  private static final String RUN = "(not run|\\d{1,2} \\w+ \\d{4})";

  private final Path directory;

  private CompatibilityTable(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] arguments) throws IOException {
    CompatibilityTable table = new CompatibilityTable(Path.of(arguments[0]));
    List<String> wrong = table.print();
    if (!wrong.isEmpty()) {
      System.out.println("docs/compatibility.md differs: " + String.join(", ", wrong));
      System.exit(1);
    }
  }

  /** Returns the rows that the document does not have like this, and those that only it has. */
  private List<String> print() throws IOException {
    List<String> document =
        Files.readAllLines(directory.resolve(Path.of("..", "..", "docs", "compatibility.md")));
    List<String> wrong = new ArrayList<>();
    Set<String> known = new HashSet<>();
    try (Stream<Path> rows = Files.list(directory.resolve("rows")).sorted()) {
      for (Path row : rows.filter(path -> Files.exists(path.resolve("pom.xml"))).toList()) {
        String start = start(row);
        String end = " | " + glue(row) + " | ";
        Path resolved = row.resolve("target/versions.txt");
        String versions =
            Files.exists(resolved) ? String.join(", ", Files.readAllLines(resolved)) : null;
        System.out.println(start + (versions == null ? "" : versions) + end + outcome(row));
        String expected =
            Pattern.quote(start)
                + (versions == null ? "[^|]*" : Pattern.quote(versions))
                + Pattern.quote(end)
                + RUN
                + " \\|";
        known.add(start);
        if (document.stream().noneMatch(line -> line.matches(expected))) {
          wrong.add(row.getFileName().toString());
        }
      }
    }
    document.stream()
        .filter(
            line -> line.contains("](../examples/compatibility/rows/") && line.startsWith("| ["))
        .filter(line -> known.stream().noneMatch(line::startsWith))
        .forEach(wrong::add);
    return wrong;
  }

  private static String start(Path row) throws IOException {
    String pom = Files.readString(row.resolve("pom.xml"));
    Matcher name = NAME.matcher(pom);
    if (!name.find()) {
      throw new IOException("no name in the pom of " + row);
    }
    return "| [%s](../examples/compatibility/rows/%s) | %s | "
        .formatted(name.group(1), row.getFileName(), declared(pom));
  }

  /** Returns the versions of the row's own pom: of its framework, or of the framework's BOM. */
  private static String declared(String pom) {
    int parent = pom.indexOf("</parent>");
    int build = pom.indexOf("<build>");
    return VERSION
        .matcher(pom.substring(parent, build < 0 ? pom.length() : build))
        .results()
        .map(match -> match.group(1) + " " + value(match, pom))
        .filter(version -> !version.contains("$"))
        .collect(Collectors.joining(", "));
  }

  /** Returns the version, or the value of the property that it names. */
  private static String value(MatchResult match, String pom) {
    Matcher property = Pattern.compile("\\$\\{(.+)}").matcher(match.group(2));
    if (!property.matches()) {
      return match.group(2);
    }
    String tag = Pattern.quote(property.group(1));
    Matcher value = Pattern.compile("<" + tag + ">([^<]+)<").matcher(pom);
    return value.find() ? value.group(1) : match.group(2);
  }

  private String outcome(Path row) throws IOException {
    Path report = directory.resolve("target/invoker-reports/BUILD-" + row.getFileName() + ".xml");
    if (!Files.exists(report)) {
      return "not run |";
    }
    Matcher result = RESULT.matcher(Files.readString(report));
    return result.find() && result.group(1).equals("success") ? "passed |" : "FAILED |";
  }

  /** Counts the marked lines of the row and of the common sources that its pom names. */
  private long glue(Path row) throws IOException {
    long lines = marked(row);
    Matcher sources = SOURCES.matcher(Files.readString(row.resolve("pom.xml")));
    while (sources.find()) {
      lines += marked(directory.resolve("common/src").resolve(sources.group(1)));
    }
    return lines;
  }

  private static long marked(Path folder) throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(CompatibilityTable::isSource).toList()) {
        lines += Files.readAllLines(file).stream().filter(CompatibilityTable::isGlue).count();
      }
    }
    return lines;
  }

  private static boolean isGlue(String line) {
    return line.endsWith("// glue") || line.endsWith("<!-- glue -->");
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.matches(".*\\.(java|kt|xml|properties)") && !path.contains("/target/");
  }
}
