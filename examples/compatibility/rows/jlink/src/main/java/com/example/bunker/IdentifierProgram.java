package com.example.bunker;

import io.github.openmidid.MidId;
import java.util.Locale;

/** A program that only verifies the form of an identifier. */
public final class IdentifierProgram {
  private IdentifierProgram() {}

  /** Takes a text. */
  public static void main(String[] arguments) {
    System.out.println(MidId.diagnose(arguments[0]).message(Locale.ENGLISH));
  }
}
