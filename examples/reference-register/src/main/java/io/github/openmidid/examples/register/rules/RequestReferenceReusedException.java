package io.github.openmidid.examples.register.rules;

/** Thrown if the operator has used this request reference for another modality. */
public final class RequestReferenceReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RequestReferenceReusedException() {
    super("the request reference was used for another modality");
  }
}
