package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * An embedded reference register whose content is known: the rows of a register file, a few devices
 * that went through the whole procedure, and what the rounds add.
 */
public final class CampaignRegister implements AutoCloseable {
  /** The operator of the devices; its tokens see everything. */
  public static final String ORGANIZATION = "Chaos Ziekenhuis";

  /** The operator of identifiers that fill several pages and never change. */
  public static final String ARCHIVE = "Chaos Archief";

  private static final int ARCHIVED = 230;
  private static final int PROCESSED = 6;
  private static final long FIRST_SERIAL = 99_000_000;
  private static final int SERIALS = 1_000_000;

  private final ReferenceRegister register;
  private final List<MidId> known;
  private final Set<MidId> knownSet;
  private final AtomicLong numbers = new AtomicLong();
  private final List<DeviceFixture> processed = new ArrayList<>();

  private CampaignRegister(ReferenceRegister register, Set<MidId> known) {
    this.register = register;
    this.knownSet = known;
    this.known = List.copyOf(known);
  }

  /**
   * Starts the register.
   *
   * @param registerFile csv whose first column holds identifiers
   */
  public static CampaignRegister start(Path registerFile) throws IOException {
    Set<MidId> known = new TreeSet<>();
    List<String> rows = Files.readAllLines(registerFile, StandardCharsets.UTF_8);
    for (String row : rows.subList(1, rows.size())) {
      known.add(MidId.of(row.substring(0, row.indexOf(','))));
    }
    CampaignRegister started =
        new CampaignRegister(
            ReferenceRegister.builder().importing(registerFile).sampleApps().start(), known);
    try (MidIdClient client = started.direct(() -> started.token(ORGANIZATION))) {
      for (int i = 0; i < PROCESSED; i++) {
        started.processed.add(DeviceFixture.make(client, ORGANIZATION, i));
      }
      client.existingDevices().grant(archive());
      client.snapshots().latest();
      // The cursors of the first changes in these lists are created at the first read.
      client.fanc().changes();
      client.auditEvents().page();
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  private static List<ExistingDevice> archive() {
    Modality[] all = Modality.values();
    return IntStream.range(0, ARCHIVED)
        .mapToObj(
            i ->
                ExistingDevice.of(
                    "ARCHIVE-" + i, ARCHIVE, all[i % all.length], LocalDate.of(2015, 1, 1)))
        .toList();
  }

  /**
   * Creates a client that is connected directly to the register, without cache, with a long
   * timeout.
   */
  public MidIdClient direct(Supplier<char[]> token) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(token)
        .timeout(Duration.ofSeconds(30))
        .allowHttpToLoopback()
        .build();
  }

  /** Returns the address of the register. */
  public URI baseUrl() {
    return register.baseUrl();
  }

  /** Creates a token for an organization that may do and see everything. */
  public char[] token(String organization) {
    return register.accessToken(organization, Scopes.ALL, Duration.ofHours(12));
  }

  /** Creates a token for an organization that sees its own. */
  char[] operatorToken(String organization) {
    return register.accessToken(
        organization, Role.LOCAL_ADMINISTRATOR.scopes(), Duration.ofHours(12));
  }

  public SnapshotSettings snapshotSettings() {
    return SnapshotSettings.trusting(register.snapshotKey()).withEnvironment("test");
  }

  /** Returns a number that no other round of this register has. */
  public long nextNumber() {
    return numbers.incrementAndGet();
  }

  MidId anyKnown(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? anyProcessed(random).midId()
        : known.get(random.nextInt(known.size()));
  }

  DeviceFixture anyProcessed(SplittableRandom random) {
    return processed.get(random.nextInt(processed.size()));
  }

  /** Returns a well-formed identifier that is in no register file. */
  public MidId anyUnknown(SplittableRandom random) {
    MidId midId = MidId.ofSerial(FIRST_SERIAL + random.nextInt(SERIALS));
    return knownSet.contains(midId) ? anyUnknown(random) : midId;
  }

  /** Returns whether the identifier is certainly known. */
  public boolean isKnown(MidId midId) {
    return knownSet.contains(midId)
        || processed.stream().anyMatch(device -> device.midId().equals(midId));
  }

  @Override
  public void close() {
    register.close();
  }
}
