package io.github.openmidid.examples.register.page.html;

/** Thrown if nothing exists at the address of a page, or nothing that the user may see. */
public final class PageNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PageNotFoundException() {
    // No stack trace: a wrong address is not a failure of the register.
    super("page not found", null, false, false);
  }
}
