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

/** All that ask the same register, and what they ask, which is taken in turn. */
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
  final MidIdClient remembering = builder().cache(CacheSettings.defaults()).build();
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

  /** The identifier whose turn it is. */
  MidId next() {
    next = (next + 1) % COUNT;
    return midIds.get(next);
  }

  /** The same as text. */
  String nextText() {
    next = (next + 1) % COUNT;
    return texts[next];
  }

  /** Ends the register and the clients. */
  @TearDown(Level.Trial)
  public void close() {
    client.close();
    remembering.close();
    register.close();
  }
}
