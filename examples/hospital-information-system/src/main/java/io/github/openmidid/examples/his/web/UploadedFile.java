package io.github.openmidid.examples.his.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/**
 * A temporary copy of an uploaded file, because a workbook is read from its end.
 *
 * @param path the copy
 * @param name the name of the file, without folders; for people, never a path
 */
public record UploadedFile(Path path, String name) implements Closeable {

  public static UploadedFile of(MultipartFile upload) throws IOException {
    UploadedFile copy = new UploadedFile(Files.createTempFile("list", ".tmp"), name(upload));
    try {
      upload.transferTo(copy.path());
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static String name(MultipartFile upload) {
    String original = String.valueOf(upload.getOriginalFilename());
    return original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
