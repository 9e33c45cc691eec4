package io.github.openmidid.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text for people in one of the programs of this repository.
 *
 * @param file the path of the file from the root of the repository
 * @param set the path without the language; the translations of a text have the same set and key
 */
record ProgramText(String file, String set, String key, String language, String text) {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..").normalize();

  /** The pattern of a file name with a language: {@code messages_nl.properties}. */
  private static final Pattern NAME = Pattern.compile("(.*?)(?:_(nl|fr|de|en))?\\.properties");

  /** The pattern of a key with a language: {@code fault.prefix.nl}. */
  private static final Pattern KEY = Pattern.compile("(.*)\\.(nl|fr|de|en)");

  /** Returns the texts of all programs. */
  static List<ProgramText> all() {
    List<ProgramText> texts = new ArrayList<>();
    for (Path file : files()) {
      add(texts, file);
    }
    return texts;
  }

  /** Returns the properties files of all modules. */
  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path parent : List.of(ROOT, ROOT.resolve("examples"))) {
      for (Path module : paths(parent, 1)) {
        Path resources = module.resolve("src/main/resources");
        if (Files.isDirectory(resources)) {
          files.addAll(paths(resources, Integer.MAX_VALUE));
        }
      }
    }
    files.removeIf(file -> !file.toString().endsWith(".properties"));
    return files;
  }

  private static List<Path> paths(Path directory, int depth) {
    try (Stream<Path> paths = Files.walk(directory, depth)) {
      return paths.filter(path -> !path.equals(directory)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<ProgramText> texts, Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    String set = path.substring(0, path.lastIndexOf('/') + 1) + name.group(1);
    Properties properties = read(file);
    Set<String> keys = properties.stringPropertyNames();
    boolean inKeys = !keys.isEmpty() && keys.stream().allMatch(key -> KEY.matcher(key).matches());
    // The base file of a set is English; a file without translations holds no texts.
    boolean isSet = Files.exists(file.resolveSibling(name.group(1) + "_nl.properties"));
    for (String key : keys) {
      String text = properties.getProperty(key);
      if (inKeys) {
        Matcher matcher = KEY.matcher(key);
        matcher.matches();
        texts.add(new ProgramText(path, set, matcher.group(1), matcher.group(2), text));
      } else if (isSet) {
        String language = name.group(2) == null ? "en" : name.group(2);
        texts.add(new ProgramText(path, set, key, language, text));
      }
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
