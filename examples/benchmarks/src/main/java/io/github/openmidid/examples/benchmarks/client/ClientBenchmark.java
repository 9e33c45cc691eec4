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

/** Asking a register over the loopback interface. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClientBenchmark {

  @Benchmark
  public Optional<Registration> find(ClientState callers) {
    return callers.client.find(callers.next());
  }

  @Benchmark
  public Optional<HandWrittenClient.Found> handWritten(ClientState callers)
      throws IOException, InterruptedException {
    return callers.byHand.find(callers.nextText());
  }

  /** As it has to be: with a time limit, lest it waits for ever. */
  @Benchmark
  public Optional<HandWrittenClient.Found> handWrittenInTime(ClientState callers)
      throws IOException, InterruptedException {
    return callers.byHand.findInTime(callers.nextText());
  }

  /** As it comes: over {@code HttpURLConnection}, which hands nothing to another thread. */
  @Benchmark
  public HandWrittenClient.Found feign(ClientState callers) {
    return callers.feign.find(callers.nextText(), ClientState.TOKEN, UUID.randomUUID().toString());
  }

  /** Over the client of {@code java.net.http}. */
  @Benchmark
  public HandWrittenClient.Found feignHttp2Client(ClientState callers) {
    return callers.feignHttp2Client.find(
        callers.nextText(), ClientState.TOKEN, UUID.randomUUID().toString());
  }

  /** 1,000 identifiers in one question. */
  @Benchmark
  public Map<MidId, Registration> findAll(ClientState callers) {
    return callers.client.findAll(callers.midIds);
  }

  /** 1,000 questions, one after the other. */
  @Benchmark
  public int oneByOne(ClientState callers) {
    int known = 0;
    for (MidId midId : callers.midIds) {
      known += callers.client.find(midId).isPresent() ? 1 : 0;
    }
    return known;
  }

  /** With an answer that the client has already. */
  @Benchmark
  public Optional<Registration> remembered(ClientState callers) {
    return callers.remembering.find(callers.next());
  }
}
