package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.security.CallerExtent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the snapshots, their content in parts, and the signing key. */
@Repository
public class SnapshotPartStore {
  private static final int PART_BYTES = 1 << 16;
  private static final String COLUMNS =
      "snapshot_id, created_at, entry_count, content_size, sha256, signature, key_id, extent,"
          + " holder, operators, device_operators";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public SnapshotPartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the snapshot with this id, if it is still stored. */
  Optional<Snapshot> find(String snapshotId) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM snapshot WHERE snapshot_id = ?")
        .param(snapshotId)
        .query(SnapshotPartStore::snapshot)
        .optional();
  }

  /** Returns the latest snapshot of a holder in an extent, if there is one. */
  Optional<Snapshot> latest(SnapshotView view) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM snapshot WHERE extent = ? AND holder = ?"
                + " ORDER BY created_at DESC, snapshot_id LIMIT 1")
        .param(view.extent().name())
        .param(view.holder())
        .query(SnapshotPartStore::snapshot)
        .optional();
  }

  /** Returns a part of the content, counted from 0; empty after the last one. */
  public Optional<byte[]> part(String snapshotId, int index) {
    return jdbc.sql("SELECT content FROM snapshot_part WHERE snapshot_id = ? AND part_index = ?")
        .param(snapshotId)
        .param(index)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  /**
   * Adds a snapshot that supersedes the previous one of this holder in this extent, which is kept
   * for a while.
   */
  void add(Snapshot snapshot, byte[] content) {
    jdbc.sql(
            "UPDATE snapshot SET superseded_at = ?"
                + " WHERE superseded_at IS NULL AND extent = ? AND holder = ?")
        .param(snapshot.createdAt().atOffset(ZoneOffset.UTC))
        .param(snapshot.view().extent().name())
        .param(snapshot.view().holder())
        .update();
    jdbc.sql("INSERT INTO snapshot (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(snapshot.snapshotId())
        .param(snapshot.createdAt().atOffset(ZoneOffset.UTC))
        .param(snapshot.count())
        .param(snapshot.size())
        .param(snapshot.sha256())
        .param(snapshot.signature())
        .param(snapshot.keyId())
        .param(snapshot.view().extent().name())
        .param(snapshot.view().holder())
        .param(SnapshotView.join(snapshot.view().operators()))
        .param(snapshot.view().deviceOperators().map(SnapshotView::join).orElse(null))
        .update();
    for (int from = 0; from < content.length; from += PART_BYTES) {
      jdbc.sql("INSERT INTO snapshot_part (snapshot_id, part_index, content) VALUES (?, ?, ?)")
          .param(snapshot.snapshotId())
          .param(from / PART_BYTES)
          .param(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART_BYTES)))
          .update();
    }
  }

  /** Removes the snapshots that were superseded before this moment. */
  void removeSupersededBefore(Instant moment) {
    jdbc.sql("DELETE FROM snapshot WHERE superseded_at < ?")
        .param(moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Returns the signing key and locks it until the transaction ends. */
  Optional<SnapshotKey> lockKey() {
    return jdbc.sql("SELECT private_key, public_key FROM snapshot_key FOR UPDATE")
        .query((row, number) -> SnapshotKey.of(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  /** Adds the signing key; the database accepts only one. */
  void add(SnapshotKey key) {
    jdbc.sql("INSERT INTO snapshot_key (id, private_key, public_key) VALUES (1, ?, ?)")
        .param(key.privateBytes())
        .param(key.publicBytes())
        .update();
  }

  private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
    return new Snapshot(
        row.getString("snapshot_id"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("entry_count"),
        row.getLong("content_size"),
        row.getString("sha256"),
        row.getString("signature"),
        row.getString("key_id"),
        new SnapshotView(
            CallerExtent.valueOf(row.getString("extent")),
            row.getString("holder"),
            SnapshotView.split(row.getString("operators")),
            Optional.ofNullable(row.getString("device_operators")).map(SnapshotView::split)));
  }
}
