package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.wire.RoundEnd;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The plan and the exchanges between two calls of {@link ChaosProxy#begin}. */
final class ProxyRound {
  private final DamagePlan plan;
  private final RoundEnd end = new RoundEnd();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<ExchangeRecord> exchanges = new CopyOnWriteArrayList<>();

  ProxyRound(DamagePlan plan) {
    this.plan = plan;
  }

  DamagePlan plan() {
    return plan;
  }

  RoundEnd end() {
    return end;
  }

  int nextRequest() {
    return requests.getAndIncrement();
  }

  int nextConnection() {
    return connections.getAndIncrement();
  }

  void add(ExchangeRecord exchange) {
    exchanges.add(exchange);
  }

  List<ExchangeRecord> exchanges() {
    return List.copyOf(exchanges);
  }

  int requests() {
    return requests.get();
  }
}
