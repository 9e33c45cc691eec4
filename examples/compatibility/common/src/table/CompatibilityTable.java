import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints one line for each row: its name, the versions that Maven resolved, its lines of glue and
 * its outcome. Run by the build as {@code java CompatibilityTable.java DIRECTORY}.
 */
final class CompatibilityTable {
  private static final Pattern SOURCES = Pattern.compile("<source>\\$\\{common}/([\\w-]+)<");
  private static final Pattern RESULT = Pattern.compile("<build-job [^>]*result=\"(\\w[\\w-]*)\"");

  private final Path directory;

  private CompatibilityTable(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] arguments) throws IOException {
    new CompatibilityTable(Path.of(arguments[0])).print();
  }

  private void print() throws IOException {
    System.out.printf("%-18s %-8s %5s  %s%n", "Row", "Outcome", "Glue", "Versions");
    try (Stream<Path> rows = Files.list(directory.resolve("rows")).sorted()) {
      for (Path row : rows.filter(path -> Files.exists(path.resolve("pom.xml"))).toList()) {
        String name = row.getFileName().toString();
        System.out.printf("%-18s %-8s %5d  %s%n", name, outcome(name), glue(row), versions(row));
      }
    }
  }

  private String outcome(String row) throws IOException {
    Path report = directory.resolve("target/invoker-reports/BUILD-" + row + ".xml");
    if (!Files.exists(report)) {
      return "not run";
    }
    Matcher result = RESULT.matcher(Files.readString(report));
    return result.find() && result.group(1).equals("success") ? "passed" : "FAILED";
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
        lines += Files.readAllLines(file).stream().filter(l -> l.endsWith("// glue")).count();
      }
    }
    return lines;
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    return path.matches(".*\\.(java|kt)") && !path.contains("target");
  }

  private static String versions(Path row) throws IOException {
    Path versions = row.resolve("target/versions.txt");
    return Files.exists(versions) ? String.join(", ", Files.readAllLines(versions)) : "";
  }
}
