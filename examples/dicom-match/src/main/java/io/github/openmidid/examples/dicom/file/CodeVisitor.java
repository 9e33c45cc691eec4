package io.github.openmidid.examples.dicom.file;

import java.util.Optional;
import java.util.Set;

/** Reads an item of a code sequence (PS3.3, 8.8): a code and the scheme that defines it. */
final class CodeVisitor extends ValueVisitor {
  private static final int CODE_VALUE = 0x0008_0100;
  private static final int CODING_SCHEME = 0x0008_0102;

  private static final Set<Integer> TAGS = Set.of(CODE_VALUE, CODING_SCHEME);

  private Optional<String> code = Optional.empty();
  private Optional<String> scheme = Optional.empty();
  private Optional<String> standardCode = Optional.empty();

  CodeVisitor() {
    super(TAGS);
  }

  @Override
  public void end() {
    code = text(CODE_VALUE);
    scheme = text(CODING_SCHEME);
    standardCode = code("DCM");
  }

  /** Returns the code, whatever its scheme; empty before the end of the item. */
  Optional<String> code() {
    return code;
  }

  /** Returns the code if the standard itself defines it. */
  Optional<String> standardCode() {
    return standardCode;
  }

  /** Returns the code if this scheme defines it. */
  Optional<String> code(String scheme) {
    return code.filter(c -> this.scheme.filter(scheme::equals).isPresent());
  }
}
