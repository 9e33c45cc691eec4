package io.github.openmidid.examples.benchmarks.client;

import feign.Feign;
import feign.http2client.Http2Client;
import io.github.openmidid.MidId;
import io.github.openmidid.client.CacheSettings;
import io.github.openmidid.client.MidIdClient;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The clients under test and their input. All call the same register. */
@State(Scope.Benchmark)
public class ClientState {
  static final int COUNT = 1_000;
  static final String TOKEN = "example.example-example-example-example.example";
  private static final int LAST_SERIAL = 99_999_999;

  private final RegisterProcess register = new RegisterProcess();
  final List<MidId> midIds =
      new Random(20_221_001)
          .ints(1, LAST_SERIAL + 1)
          .distinct()
          .limit(COUNT)
          .mapToObj(MidId::ofSerial)
          .toList();
  private final String[] texts = midIds.stream().map(MidId::toString).toArray(String[]::new);
  final MidIdClient client = builder().build();
  final MidIdClient caching = builder().cache(CacheSettings.defaults()).build();
  final HandWrittenClient byHand = new HandWrittenClient(register.baseUrl(), TOKEN);
  final PlainFeignClient feign = PlainFeignClient.over(Feign.builder(), register.baseUrl());
  final PlainFeignClient feignHttp2Client =
      PlainFeignClient.over(Feign.builder().client(new Http2Client()), register.baseUrl());
  private int next;

  private MidIdClient.Builder builder() {
    char[] token = TOKEN.toCharArray();
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .allowHttpToLoopback()
        .accessToken(() -> Arrays.copyOf(token, token.length));
  }

  /** Returns the next identifier. */
  MidId next() {
    next = (next + 1) % COUNT;
    return midIds.get(next);
  }

  /** Returns the next identifier as text. */
  String nextText() {
    next = (next + 1) % COUNT;
    return texts[next];
  }

  /** Closes the clients and stops the register. */
  @TearDown(Level.Trial)
  public void close() {
    client.close();
    caching.close();
    register.close();
  }
}
