/**
 * A test double for applications: a {@link io.github.openmidid.client.MidIdClient} with a register
 * in memory. Start at {@link io.github.openmidid.client.testing.TestMidIdClient}.
 *
 * <pre>{@code
 * @Test
 * void repeatsALostRequestWithTheSameReference() {
 *   TestMidIdClient client = TestMidIdClient.of(); // an empty register
 *   client.fail(TestFailure.responseLost().of("requestMidId"));
 *
 *   MidId midId = new Purchasing(client).midIdFor(Modality.CT); // the code under test
 *
 *   assertThat(client.midIds().list(MidIdFilter.all()))
 *       .extracting(Registration::midId)
 *       .containsExactly(midId); // the lost response cost no second identifier
 * }
 * }</pre>
 *
 * <p>The package uses the public API of the client only and needs no test library. A test of this
 * project runs the same assertions on it and on the real client with the reference register.
 */
@NullMarked
package io.github.openmidid.client.testing;

import org.jspecify.annotations.NullMarked;
