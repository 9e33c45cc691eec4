package io.github.openmidid.examples.dicom.file;

import java.util.Optional;
import java.util.Set;

/** Reads an item of a code sequence (PS3.3, 8.8): a code and the scheme that defines it. */
final class CodeVisitor extends ValueVisitor {
  private static final int CODE_VALUE = 0x0008_0100;
  private static final int CODING_SCHEME = 0x0008_0102;

  CodeVisitor() {
    super(Set.of(CODE_VALUE, CODING_SCHEME));
  }

  /** Returns the code, whatever its scheme. */
  Optional<String> code() {
    return text(CODE_VALUE);
  }

  /** Returns the code if the standard itself defines it. */
  Optional<String> standardCode() {
    return code("DCM");
  }

  /** Returns the code if this scheme defines it. */
  Optional<String> code(String scheme) {
    return code().filter(code -> text(CODING_SCHEME).equals(Optional.of(scheme)));
  }
}
