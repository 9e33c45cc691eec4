/**
 * A test double for applications: a {@link io.github.openmidid.client.MidIdClient} with a register
 * in memory.
 *
 * <p>Start at {@link io.github.openmidid.client.testing.TestMidIdClient}.
 *
 * <pre>{@code
 * @Test
 * void aLostResponseCostsNoSecondIdentifier() {
 *   TestMidIdClient client = TestMidIdClient.of(); // an empty register
 *   client.fail(TestFailure.responseLost().of("requestMidId"));
 *
 *   MidId midId = new MidIdPurchase(client).request(Modality.CT); // the code under test
 *
 *   assertThat(client.calls("requestMidId")).hasSize(2);
 *   assertThat(client.midIds().list(MidIdFilter.all()))
 *       .extracting(Registration::midId)
 *       .containsExactly(midId);
 * }
 * }</pre>
 *
 * <p>The package uses the public API of the client only and needs no test library. A test of this
 * project runs the same assertions on it and on the real client with the reference register.
 */
@NullMarked
package io.github.openmidid.client.testing;

import org.jspecify.annotations.NullMarked;
