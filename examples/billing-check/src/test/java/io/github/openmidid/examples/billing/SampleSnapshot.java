package io.github.openmidid.examples.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a signed snapshot of made-up devices, line by line, and the key that verifies it. */
public final class SampleSnapshot implements Snapshots {
  /** The moment of the snapshot. */
  public static final Instant CREATED = Instant.parse("2026-11-29T08:00:00Z");

  private final TreeMap<MidId, String> lines = new TreeMap<>();
  private final KeyPair keys;
  private String extent = "\"extent\":\"full\",\"holder\":\"RIZIV/INAMI\"";

  /** Creates a snapshot without devices. */
  private SampleSnapshot() {
    try {
      keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a snapshot that holds no billing numbers. */
  public static SampleSnapshot withoutBillingNumbers() {
    SampleSnapshot snapshot = new SampleSnapshot();
    snapshot.extent = "\"extent\":\"minimal\",\"holder\":\"BV Leverancier\"";
    return snapshot;
  }

  /** Returns a snapshot of the {@linkplain SampleDevices sample devices}. */
  public static SampleSnapshot ofSampleDevices() {
    SampleSnapshot snapshot = new SampleSnapshot();
    SampleDevices.timelines()
        .forEach(
            timeline ->
                snapshot.add(
                    timeline.midId(),
                    timeline.modality().orElseThrow(),
                    timeline.operator().orElseThrow(),
                    timeline.useOn(SampleDevices.LAST_DAY).orElseThrow().code(),
                    timeline.billingPeriods().get(0).number(),
                    timeline.billingPeriods().get(0).validUntil().isPresent()));
    return snapshot;
  }

  private void add(
      MidId midId, Modality modality, String operator, String use, String number, boolean ends) {
    String uses =
        use.equals("scientific")
            ? "{\"use\":\"clinical\"},{\"use\":\"scientific\",\"since\":\"2026-01-01\"}"
            : "{\"use\":\"clinical\"}";
    String end = ends ? ",\"validUntil\":\"" + SampleDevices.LAST_DAY + "\"" : "";
    lines.put(
        midId,
        """
        {"midId":"%s","modality":"%s","operator":"%s","status":"linked","timeline":{\
        "linkedOn":"2024-02-01","inServiceSince":"2024-03-01","uses":[%s],\
        "campuses":[{"campus":"Noord"}],"siteNumbers":[],\
        "billingNumbers":[{"billingNumber":"%s","validFrom":"%s"%s}],"billingNumbersTold":true}}
        """
            .formatted(
                midId, modality.code(), operator, uses, number, SampleDevices.FIRST_DAY, end));
  }

  /** Writes the snapshot and its key into a folder; returns the options that name them. */
  public List<String> write(Path folder) throws IOException {
    Path file = folder.resolve("register.snapshot");
    Path key = folder.resolve("key.pem");
    RegisterSnapshot.refresh(
        this,
        file,
        SnapshotSettings.trusting(keys.getPublic()),
        Clock.fixed(CREATED, ZoneOffset.UTC));
    Files.writeString(
        key,
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    return new ArrayList<>(
        List.of("--snapshot", file.toString(), "--snapshot-key", key.toString()));
  }

  private byte[] content() {
    String header =
        """
        {"format":"openmidid-snapshot/3","snapshotId":"s-1","createdAt":"%s",\
        "environment":"production","formatName":"%s",%s,"count":%d}
        """
            .formatted(CREATED, MidIdFormat.current().name(), extent, lines.size());
    return (header + String.join("", lines.values())).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<SnapshotInformation> latest() {
    byte[] content = content();
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(content);
      return Optional.of(
          new SnapshotInformation(
              "s-1",
              CREATED,
              lines.size(),
              content.length,
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)),
              "ed25519",
              Base64.getEncoder().encodeToString(signature.sign()),
              "k-1"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void download(SnapshotInformation snapshot, Path target) throws IOException {
    Files.write(target, content());
  }
}
