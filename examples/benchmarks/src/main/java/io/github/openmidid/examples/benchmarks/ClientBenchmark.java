package io.github.openmidid.examples.benchmarks;

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
  public Optional<Registration> find(Callers callers) {
    return callers.client.find(callers.next());
  }

  @Benchmark
  public Optional<HandWritten.Found> handWritten(Callers callers)
      throws IOException, InterruptedException {
    return callers.byHand.find(callers.nextText());
  }

  /** As it has to be: with a time limit, lest it waits for ever. */
  @Benchmark
  public Optional<HandWritten.Found> handWrittenInTime(Callers callers)
      throws IOException, InterruptedException {
    return callers.byHand.findInTime(callers.nextText());
  }

  /** As it comes: over {@code HttpURLConnection}, which hands nothing to another thread. */
  @Benchmark
  public HandWritten.Found feign(Callers callers) {
    return callers.feign.find(callers.nextText(), Callers.TOKEN, UUID.randomUUID().toString());
  }

  /** Over the client of {@code java.net.http}. */
  @Benchmark
  public HandWritten.Found feignHttp2Client(Callers callers) {
    return callers.feignHttp2Client.find(
        callers.nextText(), Callers.TOKEN, UUID.randomUUID().toString());
  }

  /** 1,000 identifiers in one question. */
  @Benchmark
  public Map<MidId, Registration> findAll(Callers callers) {
    return callers.client.findAll(callers.midIds);
  }

  /** 1,000 questions, one after the other. */
  @Benchmark
  public int oneByOne(Callers callers) {
    int known = 0;
    for (MidId midId : callers.midIds) {
      known += callers.client.find(midId).isPresent() ? 1 : 0;
    }
    return known;
  }

  /** With an answer that the client has already. */
  @Benchmark
  public Optional<Registration> remembered(Callers callers) {
    return callers.remembering.find(callers.next());
  }
}
