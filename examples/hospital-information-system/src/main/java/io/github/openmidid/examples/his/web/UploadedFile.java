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
 */
record UploadedFile(Path path) implements Closeable {

  static UploadedFile of(MultipartFile upload) throws IOException {
    UploadedFile copy = new UploadedFile(Files.createTempFile("list", ".tmp"));
    try {
      upload.transferTo(copy.path());
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
