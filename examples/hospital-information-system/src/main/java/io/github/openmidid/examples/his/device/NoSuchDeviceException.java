package io.github.openmidid.examples.his.device;

/** Thrown if the hospital has no device with an identifier. */
public class NoSuchDeviceException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
