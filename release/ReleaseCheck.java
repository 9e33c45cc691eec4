import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

/**
 * Checks a repository into which a release was deployed: the files of each module, their
 * signatures, the metadata of the poms, LICENSE and NOTICE in every jar.
 *
 * <pre>java release/ReleaseCheck.java FOLDER VERSION</pre>
 */
public final class ReleaseCheck {
  private static final List<String> MODULES =
      List.of("mid-id-core", "mid-id-client", "mid-id-validation");
  private static final List<String> FILES =
      List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
  private static final List<String> REQUIRED_BY_CENTRAL =
      List.of("name", "description", "url", "licenses/license/url", "developers/developer/name",
          "scm/url", "scm/connection");

  private final List<String> faults = new ArrayList<>();
  private int files;

  public static void main(String... args) throws Exception {
    new ReleaseCheck().check(Path.of(args[0], "io", "github", "openmidid"), args[1]);
  }

  private void check(Path group, String version) throws Exception {
    List<String> published = new ArrayList<>();
    try (var folders = Files.list(group)) {
      folders.forEach(folder -> published.add(folder.getFileName().toString()));
    }
    require(published.size() == 3 && published.containsAll(MODULES), "published: " + published);
    for (String module : MODULES) {
      for (String end : FILES) {
        Path file = group.resolve(module).resolve(version).resolve(module + "-" + version + end);
        require(Files.size(file) > 0, file + " is empty");
        verifySignature(file);
        files++;
        if (end.endsWith(".jar")) {
          checkJar(file);
        } else if (end.equals(".pom")) {
          checkPom(file, version);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    System.out.println(files + " files, complete and signed");
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private void verifySignature(Path file) throws Exception {
    int status =
        new ProcessBuilder("gpg", "--quiet", "--batch", "--verify", file + ".asc", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    require(status == 0, file + " is not signed");
  }

  private void checkJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      for (String name : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
        require(names.stream().filter(name::equals).count() == 1, jar + " has no " + name);
      }
      require(names.stream().distinct().count() == names.size(), jar + " has a file twice");
    }
  }

  private void checkPom(Path pom, String version) throws Exception {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    XPath path = XPathFactory.newInstance().newXPath();
    for (String element : REQUIRED_BY_CENTRAL) {
      require(!path.evaluate("/project/" + element, document).isBlank(), pom + " has no " + element);
    }
    require(path.evaluate("/project/version", document).equals(version), pom + ": version");
    require(path.evaluate("/project/parent", document).isBlank(), pom + " has a parent");
    require(path.evaluate("//scope[.='test']", document).isBlank(), pom + " has test dependencies");
    String text = Files.readString(pom);
    require(!text.contains("${") && !text.contains("SNAPSHOT"), pom + " has an open property");
  }
}
