package io.github.openmidid.examples.benchmarks.client;

import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Benchmarks of calls to a register over the loopback interface. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClientBenchmark {

  @Benchmark
  public Optional<Registration> find(ClientState state) {
    return state.client.find(state.next());
  }

  @Benchmark
  public Optional<HandWrittenClient.Found> handWritten(ClientState state)
      throws IOException, InterruptedException {
    return state.byHand.find(state.nextText());
  }

  /** Looks up an identifier with a timeout, as production code does. */
  @Benchmark
  public Optional<HandWrittenClient.Found> handWrittenInTime(ClientState state)
      throws IOException, InterruptedException {
    return state.byHand.findInTime(state.nextText());
  }

  /** Looks up an identifier with the default client of Feign, {@code HttpURLConnection}. */
  @Benchmark
  public HandWrittenClient.Found feign(ClientState state) {
    return state.feign.find(state.nextText(), ClientState.TOKEN, UUID.randomUUID().toString());
  }

  /** Looks up an identifier with Feign and the client of {@code java.net.http}. */
  @Benchmark
  public HandWrittenClient.Found feignHttp2Client(ClientState state) {
    return state.feignHttp2Client.find(
        state.nextText(), ClientState.TOKEN, UUID.randomUUID().toString());
  }

  /** Looks up 1,000 identifiers with one batch request. */
  @Benchmark
  public Map<MidId, Registration> findAll(ClientState state) {
    return state.client.findAll(state.midIds);
  }

  /** Looks up 1,000 identifiers with one request each, one after the other. */
  @Benchmark
  public int oneByOne(ClientState state) {
    int known = 0;
    for (MidId midId : state.midIds) {
      known += state.client.find(midId).isPresent() ? 1 : 0;
    }
    return known;
  }

  /** Looks up an identifier whose registration is in the cache. */
  @Benchmark
  public Optional<Registration> cached(ClientState state) {
    return state.caching.find(state.next());
  }
}
