package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.register.MidIdRegister;
import java.util.List;

/** A register that is open, or a snapshot of one. */
public interface MatchRegister extends AutoCloseable {
  /** Returns its address or file, for messages. */
  String name();

  /** Returns whether its devices are fictitious. */
  boolean isTest();

  /** Returns the lookup of MID-IDs. */
  MidIdRegister lookup();

  /**
   * Returns the devices that it shows; those of a snapshot have no maker, model or serial number.
   *
   * @throws MatchException if it shows none
   */
  List<RegisteredDevice> devices() throws MatchException;

  /** Returns whether its devices have serial numbers. */
  boolean hasSerialNumbers();

  @Override
  void close();
}
