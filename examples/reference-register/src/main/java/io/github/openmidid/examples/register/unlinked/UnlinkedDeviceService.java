package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import io.github.openmidid.examples.register.delivery.DeliveryStore;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceStore.OperatorModality;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lists the reported devices that wait for a link, each with its candidates and contradictions.
 * Nothing is decided: the FPS Health makes the link.
 */
@Component
public final class UnlinkedDeviceService {
  private final DeviceStore devices;
  private final DeliveryStore deliveries;
  private final RegistrationStore registrations;
  private final UnlinkedDeviceStore store;

  /** Creates a service on these stores. */
  UnlinkedDeviceService(
      DeviceStore devices,
      DeliveryStore deliveries,
      RegistrationStore registrations,
      UnlinkedDeviceStore store) {
    this.devices = devices;
    this.deliveries = deliveries;
    this.registrations = registrations;
    this.store = store;
  }

  /** Returns the first devices without link that match the conditions, ordered by id. */
  public List<UnlinkedDeviceRecord> list(UnlinkedDeviceFilter filter, int limit) {
    List<DeviceRecord> page = devices.list(filter.inTheCadastre(), limit);
    return page.isEmpty() ? List.of() : new Comparison(page).records();
  }

  /** The comparison of a page of devices with all data of the register. */
  private final class Comparison {
    private final List<DeviceRecord> page;
    private final SerialNumberIndex index;
    // By device: the deliveries with the identifier of its report, or with its serial number.
    private final Map<String, Map<MidId, List<DeliveryRecord>>> delivered = new HashMap<>();
    private final Map<String, List<ContradictionRecord>> sameDevices = new HashMap<>();

    Comparison(List<DeviceRecord> page) {
      this.page = page;
      this.index = new SerialNumberIndex(page);
      deliveries.forEach(this::addDelivery);
      store.forEachSerialNumber(this::addDevice);
    }

    private void addDelivery(DeliveryRecord delivery) {
      var report = delivery.report();
      Set<DeviceRecord> about = new LinkedHashSet<>();
      index.find(report.midId()).ifPresent(about::add);
      about.addAll(index.matching(report.serialNumber(), report.make(), report.model()));
      for (DeviceRecord device : about) {
        delivered
            .computeIfAbsent(device.deviceId(), id -> new TreeMap<>())
            .computeIfAbsent(report.midId(), midId -> new ArrayList<>())
            .add(delivery);
      }
    }

    private void addDevice(OtherDevice other) {
      for (DeviceRecord device :
          index.matching(
              other.serialNumber(), other.make().orElse(null), other.model().orElse(null))) {
        if (!device.deviceId().equals(other.deviceId())) {
          sameDevices
              .computeIfAbsent(device.deviceId(), id -> new ArrayList<>())
              .add(
                  ContradictionRecord.ofDevice(
                      other.isLinked()
                          ? ContradictionCode.SERIAL_NUMBER_LINKED
                          : ContradictionCode.SERIAL_NUMBER_REPORTED,
                      other.midId(),
                      other.deviceId()));
        }
      }
    }

    List<UnlinkedDeviceRecord> records() {
      Map<OperatorModality, Long> free =
          store.freeMidIds(page.stream().map(DeviceRecord::operator).collect(Collectors.toSet()));
      Set<MidId> midIds = new LinkedHashSet<>();
      page.forEach(device -> midIds.addAll(midIds(device)));
      Map<MidId, Registration> granted = registrations.findAll(midIds);
      Map<MidId, DeviceRecord> reported = devices.findByMidIds(midIds, Optional.empty());
      return page.stream()
          .map(
              device ->
                  new UnlinkedDeviceRecord(
                      device,
                      candidates(device, granted, reported),
                      sameDevices.getOrDefault(device.deviceId(), List.of()),
                      free.getOrDefault(
                          new OperatorModality(device.operator(), device.modality()), 0L)))
          .toList();
    }

    /** Returns the identifiers that may be meant: that of the report, then those delivered with. */
    private Set<MidId> midIds(DeviceRecord device) {
      Set<MidId> midIds = new LinkedHashSet<>(List.of(device.midId()));
      midIds.addAll(delivered(device).keySet());
      return midIds;
    }

    private Map<MidId, List<DeliveryRecord>> delivered(DeviceRecord device) {
      return delivered.getOrDefault(device.deviceId(), Map.of());
    }

    private List<LinkCandidateRecord> candidates(
        DeviceRecord device, Map<MidId, Registration> granted, Map<MidId, DeviceRecord> reported) {
      Map<MidId, List<DeliveryRecord>> found = delivered(device);
      return midIds(device).stream()
          .flatMap(midId -> Optional.ofNullable(granted.get(midId)).stream())
          .map(
              registration ->
                  candidate(
                      device,
                      registration,
                      Optional.ofNullable(reported.get(registration.midId())),
                      found.getOrDefault(registration.midId(), List.of()),
                      found))
          .toList();
    }

    private LinkCandidateRecord candidate(
        DeviceRecord device,
        Registration registration,
        Optional<DeviceRecord> reported,
        List<DeliveryRecord> own,
        Map<MidId, List<DeliveryRecord>> all) {
      boolean isReported = registration.midId().equals(device.midId());
      List<ContradictionRecord> contradictions = new ArrayList<>(granted(device, registration));
      if (isReported) {
        contradictions.addAll(deliveredOtherwise(device.midId(), own, all));
      } else {
        reported
            .map(
                other ->
                    ContradictionRecord.ofDevice(
                        registration.isLinked()
                            ? ContradictionCode.MID_ID_LINKED
                            : ContradictionCode.MID_ID_REPORTED,
                        other.midId(),
                        other.deviceId()))
            .ifPresent(contradictions::add);
      }
      DeliveryComparer comparer = new DeliveryComparer(device);
      own.forEach(delivery -> contradictions.addAll(comparer.differences(delivery)));
      return new LinkCandidateRecord(registration, isReported, own.size(), contradictions);
    }

    private static List<ContradictionRecord> granted(
        DeviceRecord device, Registration registration) {
      List<ContradictionRecord> contradictions = new ArrayList<>();
      String operator = registration.operator().orElseThrow();
      if (!operator.equals(device.operator())) {
        contradictions.add(ContradictionRecord.of(ContradictionCode.OPERATOR_DIFFERS, operator));
      }
      if (!registration.modalityCode().equals(device.modality())) {
        contradictions.add(
            ContradictionRecord.of(
                ContradictionCode.MODALITY_DIFFERS, registration.modalityCode()));
      }
      return contradictions;
    }

    private static List<ContradictionRecord> deliveredOtherwise(
        MidId reported, List<DeliveryRecord> own, Map<MidId, List<DeliveryRecord>> all) {
      List<ContradictionRecord> contradictions = new ArrayList<>();
      if (own.isEmpty()) {
        contradictions.add(ContradictionRecord.of(ContradictionCode.DELIVERY_MISSING, ""));
      }
      all.forEach(
          (midId, others) -> {
            if (!midId.equals(reported)) {
              contradictions.add(
                  ContradictionRecord.ofOtherMidId(midId, others.get(0).deliveryId()));
            }
          });
      return contradictions;
    }
  }
}
