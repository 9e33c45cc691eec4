package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.security.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The access tokens and sign-in links for trying a register by hand. Each role, and a person who
 * has no access yet, has a token in a file and a link that signs in once. The register that has
 * issued the tokens forgets them when it stops; the files are deleted then.
 *
 * @param register the register
 * @param directory the directory of the files
 */
record DemoAccess(ReferenceRegister register, Path directory) {
  /** Longer than any demonstration: the register accepts the tokens until it stops. */
  private static final Duration LIFETIME = Duration.ofDays(3650);

  /** The file of a person of the operator, to whom nobody has delegated access. */
  private static final String PERSON = "person";

  /** Writes the tokens, and prints the links. */
  void open(PrintWriter out) {
    createDirectory();
    out.printf("Pages at %s. Each of these links signs in once:%n", register.pageUrl());
    for (Role role : Role.values()) {
      String organization = SampleData.organization(role);
      add(
          role.code(),
          organization,
          register.accessToken(organization, role.scopes(), LIFETIME),
          out);
    }
    String organization = SampleData.organization(Role.OPERATOR);
    add(
        PERSON,
        organization,
        register.accessTokenOfPerson(organization, "person-1", LIFETIME),
        out);
    out.printf(
        "Access tokens, valid until the register stops, are in the directory %s, one file per"
            + " link.%n",
        directory);
    out.flush();
  }

  private void add(String name, String organization, char[] token, PrintWriter out) {
    TokenFile.write(directory.resolve(name), token);
    out.printf(Locale.ROOT, "  %-21s %-25s %s%n", name, organization, register.signInLink(token));
  }

  private void createDirectory() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new ReferenceRegisterException(
          "The directory " + directory + " for access tokens cannot be created.", e);
    }
  }

  /** Deletes the files of the tokens, and the directory if nothing else is in it. */
  void close() {
    try {
      for (Role role : Role.values()) {
        Files.deleteIfExists(directory.resolve(role.code()));
      }
      Files.deleteIfExists(directory.resolve(PERSON));
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      // The user keeps other files there.
    } catch (IOException e) {
      throw new ReferenceRegisterException(
          "The access tokens in " + directory + " cannot be deleted; they are no longer valid.", e);
    }
  }
}
