package io.github.openmidid.examples.commandline.file;

import java.nio.file.Path;

/** Writes half of a file and waits for the end of its process. */
public final class WaitingProgram {
  private WaitingProgram() {}

  public static void main(String[] args) throws Exception {
    AtomicFile.writeText(
        Path.of(args[0]),
        writer -> {
          writer.write("half".repeat(10_000));
          writer.flush();
          System.out.println("written");
          int end = System.in.read(); // never comes
          writer.write(end);
        });
  }
}
