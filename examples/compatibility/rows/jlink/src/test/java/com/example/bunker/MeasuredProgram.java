package com.example.bunker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs a program, then prints the peak of the memory of this process in KiB. Linux only. */
public final class MeasuredProgram {
  private MeasuredProgram() {}

  /** Takes the main class and its arguments. */
  public static void main(String[] arguments) throws Exception {
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        System.out.println(line.replaceAll("\\D", ""));
      }
    }
  }
}
