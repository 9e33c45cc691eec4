package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.FancRecipient;
import io.github.openmidid.device.DeviceDirectory;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Shows the access of a token and of an institution, for the page on access. */
final class AccessExample {
  private AccessExample() {}

  /** Describes the result of a lookup, with the meaning of an empty one. */
  static String describe(MidIdClient client, MidId midId) {
    // snippet: access
    AccessInformation access = client.access();
    String result =
        client
            .find(midId)
            .map(registration -> registration.status().name())
            .orElseGet(
                () ->
                    access.isFull()
                        ? "not in the register"
                        : "not among the MID-IDs of " + String.join(", ", access.operators()));
    // end
    return result;
  }

  /** Requests access, as a person. */
  static AccessRequest ask(MidIdClient client) {
    // snippet: access-request
    AccessRequest request =
        client
            .accessRequests()
            .submit(
                AccessRequestSubmission.of(
                    "Reports the CT scanners", DelegationPermission.REPORT_DEVICES));
    // end
    return request;
  }

  /** Decides on all pending requests, as a local administrator. */
  static void decide(MidIdClient client, Predicate<AccessRequest> isColleague, Instant endOfYear) {
    // snippet: access-decision
    for (AccessRequest request :
        client.accessRequests().list(AccessRequestStatus.PENDING).toList()) {
      AccessDecision decision =
          isColleague.test(request)
              ? AccessDecision.grant(DelegationPermission.REPORT_DEVICES).withValidUntil(endOfYear)
              : AccessDecision.refuse("Not of this department");
      client.accessRequests().decide(request.accessRequestId(), decision);
    }
    // end
  }

  /** Delegates access to an institution for a limited time. */
  static Delegation delegate(MidIdClient client, String institution, Instant endOfContract) {
    // snippet: delegation
    DelegationRequest request =
        DelegationRequest.ofInstitution(
            institution, // as its access tokens name it
            endOfContract,
            DelegationPermission.CONSULT_MID_IDS,
            DelegationPermission.CONSULT_DEVICES);
    Delegation given = client.delegations().give(request);
    // end
    return given;
  }

  /** Reads the devices that the token sees. */
  static DeviceDirectory directory(MidIdClient client) {
    // snippet: directory
    DeviceDirectory directory =
        DeviceDirectory.of(
            client
                .devices()
                .list(DeviceFilter.all())
                .map(CadastreDevice::registeredDevice)
                .toList());
    // end
    return directory;
  }

  /** Sends each recipient its devices, with the former number and the MID-ID. */
  static void send(MidIdClient client, BiConsumer<String, String> mail) {
    // snippet: fanc-recipients
    for (FancRecipient recipient : client.fanc().recipients()) {
      mail.accept(recipient.organization(), recipient.toCsv());
    }
    // end
  }
}
