package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.ExistingDevice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The operations that change data at the register, with the responses of a register. */
enum CreationOperation {
  REQUEST("POST /midIds", 201, true, "MID-9912-3456-11") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.midIds().request(new MidIdRequest(reference, Modality.CT));
    }

    @Override
    String body(String id) {
      return "{\"midId\":\"%s\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"available\"}"
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("MID-9912-3456-11").replace("\"ct\"", "\"mri\"");
    }

    @Override
    String otherId() {
      return MidId.ofSerial(99_000_001).toString();
    }
  },

  REPORT_DEVICE("POST /devices", 201, true, "d-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.devices().report(reference, CadastreTest.report());
    }

    @Override
    String body(String id) {
      return CadastreTest.device(id, "1", Faults.MID_ID);
    }

    @Override
    String mismatchedBody() {
      return body("d-1").replace("AZ Voorbeeld Gent", "CHU Exemple");
    }
  },

  REPORT_DELIVERY("POST /deliveries", 201, true, "v-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client
          .deliveries()
          .report(
              reference,
              new DeliveryReport(
                  Faults.MID_ID,
                  "AZ Voorbeeld Gent",
                  Modality.CT,
                  "Example Medical",
                  "Scan 64",
                  "SN-0042",
                  LocalDate.of(2027, 2, 1),
                  Optional.empty()));
    }

    @Override
    String body(String id) {
      return """
          {"deliveryId":"%s","href":"http://x/v","supplier":"Voorbeeld Imaging NV",\
          "reportedAt":"2027-02-02T10:00:00Z","midId":"MID-9912-3456-11","modality":"ct",\
          "operator":"AZ Voorbeeld Gent","make":"Example Medical","model":"Scan 64",\
          "serialNumber":"SN-0042","installedOn":"2027-02-01"}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("v-1").replace("MID-9912-3456-11", REQUEST.otherId());
    }
  },

  LINK("POST /links", 201, false, "MID-9912-3456-11") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.links().link(Faults.MID_ID, "d-1");
    }

    @Override
    String body(String id) {
      return """
          {"midId":"%s","href":"http://x/l","deviceId":"d-1","linkedAt":"2027-02-02T10:00:00Z"}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("MID-9912-3456-11").replace("d-1", "d-2");
    }

    @Override
    String otherId() {
      return REQUEST.otherId();
    }
  },

  ASSIGN("POST /billingNumbers", 201, false, "MID-9912-3456-11") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.billingNumbers().assign(Faults.MID_ID, "B/1");
    }

    @Override
    String body(String id) {
      return """
          {"midId":"%s","href":"http://x/b","billingNumber":"B/1","givenAt":"2027-03-02T10:00:00Z"}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("MID-9912-3456-11").replace("B/1", "B/2");
    }

    @Override
    String otherId() {
      return REQUEST.otherId();
    }
  },

  GIVE("POST /delegations", 201, true, "g-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client
          .delegations()
          .give(
              new DelegationRequest(
                  reference,
                  Optional.of("u-1"),
                  Optional.empty(),
                  Optional.empty(),
                  Set.of(DelegationPermission.REQUEST_MID_IDS),
                  Optional.empty()));
    }

    @Override
    String body(String id) {
      return """
          {"delegationId":"%s","href":"http://x/g","organization":"AZ Voorbeeld Gent",\
          "userId":"u-1","permissions":["requestMidIds"],"status":"active",\
          "givenAt":"2026-11-24T10:00:00Z"}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("g-1").replace("u-1", "u-2");
    }
  },

  ADD_DOCUMENT("POST /documents", 201, true, "o-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.documents().add(OperationCase.document(reference));
    }

    @Override
    String body(String id) {
      return """
          {"documentId":"%s","href":"http://x/o","midId":"MID-9912-3456-11","kind":"license",\
          "title":"Vergunning Campus Noord","issuedOn":"2026-10-01","issuer":"FANC",\
          "sha256":"%s","link":"https://documents.example/license.pdf",\
          "addedBy":"AZ Voorbeeld Gent","addedAt":"2026-11-24T10:00:00Z"}"""
          .formatted(id, "0".repeat(64));
    }

    @Override
    String mismatchedBody() {
      return body("o-1").replace("MID-9912-3456-11", REQUEST.otherId());
    }
  },

  SUBMIT("POST /accessRequests", 201, true, "q-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client
          .accessRequests()
          .submit(
              new AccessRequestSubmission(
                  reference,
                  Optional.empty(),
                  Set.of(DelegationPermission.REQUEST_MID_IDS),
                  Optional.empty(),
                  "Radiology"));
    }

    @Override
    String body(String id) {
      return """
          {"accessRequestId":"%s","href":"http://x/q","organization":"AZ Voorbeeld Gent",\
          "userId":"u-1","permissions":["requestMidIds"],"reason":"Radiology",\
          "status":"pending","requestedAt":"2026-11-24T10:00:00Z"}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("q-1").replace("Radiology", "Radiotherapy");
    }
  },

  DECIDE("POST /accessRequests/q-1/decision", 201, true, "q-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client
          .accessRequests()
          .decide(
              "q-1",
              new AccessDecision(
                  reference, Set.of(), Optional.empty(), Optional.of("Not of this department")));
    }

    @Override
    String body(String id) {
      return SUBMIT
          .body(id)
          .replace("\"pending\"", "\"refused\"")
          .replaceFirst(
              "}$", ",\"decision\":{\"decidedAt\":\"2026-11-25T10:00:00Z\",\"reason\":\"No\"}}");
    }

    @Override
    String mismatchedBody() {
      return body("q-2");
    }
  },

  GRANT("POST /existingDevices", 200, false, "K-1") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client
          .existingDevices()
          .grant(
              List.of(
                  ExistingDevice.of(
                      "K-1", "AZ Voorbeeld Gent", Modality.CT, LocalDate.of(2019, 5, 1))));
    }

    @Override
    String body(String id) {
      return """
          {"items":[{"cadastreNumber":"%s","outcome":"granted","midId":"MID-9912-3456-11",\
          "deviceId":"d-1"}]}"""
          .formatted(id);
    }

    @Override
    String mismatchedBody() {
      return body("K-2");
    }
  },

  CHANGE("PATCH /devices/query", 200, false, "query") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      DeviceChange change = DeviceChange.builder().campus("Campus Zuid").build();
      return client.devices().change("query", "4", change);
    }

    @Override
    String body(String id) {
      return CadastreTest.device(id, "5", Faults.MID_ID);
    }

    @Override
    String mismatchedBody() {
      return body("d-2");
    }
  },

  WITHDRAW_DOCUMENT("DELETE /documents/query", 204, false, "query") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.documents().withdraw("query");
    }

    @Override
    String body(String id) {
      return "";
    }

    @Override
    String mismatchedBody() {
      return "";
    }
  },

  WITHDRAW("DELETE /delegations/query", 204, false, "query") {
    @Override
    Object call(MidIdClient client, UUID reference) {
      return client.delegations().withdraw("query");
    }

    @Override
    String body(String id) {
      return "";
    }

    @Override
    String mismatchedBody() {
      return "";
    }
  };

  final String request;
  final int success;
  final boolean hasReference;
  final String id;

  CreationOperation(String request, int success, boolean hasReference, String id) {
    this.request = request;
    this.success = success;
    this.hasReference = hasReference;
    this.id = id;
  }

  abstract Object call(MidIdClient client, UUID reference);

  /** The body of a success, for the resource with this id. */
  abstract String body(String id);

  /** The body for the right id, but with other content than requested. */
  abstract String mismatchedBody();

  String otherId() {
    return "x-9";
  }

  /** Returns whether the response to a repetition is the address of the existing resource. */
  boolean isMade() {
    return success == 201;
  }

  /** The path parameter of this resource. */
  String parameter() {
    return switch (this) {
      case REPORT_DEVICE, CHANGE -> "deviceId";
      case REPORT_DELIVERY -> "deliveryId";
      case GIVE, WITHDRAW -> "delegationId";
      case ADD_DOCUMENT, WITHDRAW_DOCUMENT -> "documentId";
      case SUBMIT, DECIDE -> "accessRequestId";
      default -> "midId";
    };
  }

  /** The request that reads the existing resource. */
  String reading() {
    return request.replace("POST", "GET").replace("/" + id + "/decision", "") + "/" + id;
  }
}
