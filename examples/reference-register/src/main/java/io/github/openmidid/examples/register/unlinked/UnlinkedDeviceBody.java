package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The response body for a device without link. */
record UnlinkedDeviceBody(
    String deviceId,
    URI href,
    String midId,
    String operator,
    String modality,
    Instant reportedAt,
    @Nullable String make,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String campus,
    @Nullable String commissioningDate,
    @Nullable String decommissioningDate,
    List<Candidate> candidates,
    List<Contradiction> contradictions,
    long freeMidIds) {

  static UnlinkedDeviceBody of(UnlinkedDeviceRecord found, ResourceUrls urls, Locale language) {
    DeviceRecord device = found.device();
    return new UnlinkedDeviceBody(
        device.deviceId(),
        urls.resource(ResourceUrls.DEVICES, device.deviceId()),
        device.midId().toString(),
        device.operator(),
        device.modality(),
        device.reportedAt(),
        device.get(DeviceField.MAKE).orElse(null),
        device.get(DeviceField.MODEL).orElse(null),
        device.get(DeviceField.SERIAL_NUMBER).orElse(null),
        device.get(DeviceField.CAMPUS).orElse(null),
        device.get(DeviceField.COMMISSIONING_DATE).orElse(null),
        device.get(DeviceField.DECOMMISSIONING_DATE).orElse(null),
        found.candidates().stream()
            .map(candidate -> Candidate.of(candidate, urls, language))
            .toList(),
        Contradiction.of(found.contradictions(), language),
        found.freeMidIds());
  }

  /** The response body for an identifier that may be that of the device. */
  record Candidate(
      String midId,
      URI href,
      String status,
      boolean reported,
      int deliveries,
      List<Contradiction> contradictions) {

    private static Candidate of(LinkCandidateRecord candidate, ResourceUrls urls, Locale language) {
      MidId midId = candidate.registration().midId();
      return new Candidate(
          midId.toString(),
          urls.registration(midId),
          candidate.registration().statusCode(),
          candidate.isReported(),
          candidate.deliveries(),
          Contradiction.of(candidate.contradictions(), language));
    }
  }

  /** The response body for a contradiction. */
  record Contradiction(
      String code,
      String detail,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String deliveryId) {

    private static List<Contradiction> of(List<ContradictionRecord> all, Locale language) {
      return all.stream()
          .map(
              one ->
                  new Contradiction(
                      one.code().code(),
                      one.text().in(language),
                      one.midId().map(MidId::toString).orElse(null),
                      one.deviceId().orElse(null),
                      one.deliveryId().orElse(null)))
          .toList();
    }
  }
}
