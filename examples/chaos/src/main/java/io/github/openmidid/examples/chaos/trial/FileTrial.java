package io.github.openmidid.examples.chaos.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A call that replaces a file atomically. */
public abstract class FileTrial implements Trial {
  private final Path file;
  private byte[] before = new byte[0];

  public FileTrial(Path file) {
    this.file = file;
  }

  @Override
  public void beforeRound() throws IOException {
    before = content();
  }

  @Override
  public List<String> audit(Optional<Throwable> failure) throws IOException {
    return failure.isPresent() && !Arrays.equals(content(), before)
        ? List.of("the file has changed in spite of the failure")
        : List.of();
  }

  private byte[] content() throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }
}
