package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.LocalDate;
import java.util.List;

/** Shows a register in memory and the rules of a data transfer to FANC, for the README. */
final class TransferExample {
  private TransferExample() {}

  static List<Finding<Integer>> check(MidId midId) {
    // snippet: transfer
    MidIdRegister register =
        MidIdRegister.inMemory(
            List.of(Registration.of(midId, Modality.CT, "AZ Model", RegistrationStatus.LINKED)));
    TransferRow<Integer> row =
        TransferRow.builder(3).deviceNumber("MID-1234-5687-89").modality("CT").build();
    List<Finding<Integer>> findings =
        TransferRules.on(LocalDate.of(2026, 11, 22)).check(List.of(row), register);
    // row 3, checkDigits: the check digits do not match, in nl, fr, de and en
    // end
    return findings;
  }
}
