/**
 * Snapshots of the register for offline use, verified by signature.
 *
 * <p>Start at {@link io.github.openmidid.client.snapshot.RegisterSnapshot}. It answers like the
 * client, without a connection:
 *
 * <pre>{@code
 * SnapshotSettings settings =
 *     SnapshotSettings.trusting(publicKey).withMaximumAge(Duration.ofDays(7));
 * RegisterSnapshot snapshot = RegisterSnapshot.refresh(client.snapshots(), file, settings);
 * Optional<Registration> registration = snapshot.find(midId);
 *
 * RegisterSnapshot stored = RegisterSnapshot.open(file, settings); // later, offline
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.snapshot;

import org.jspecify.annotations.NullMarked;
