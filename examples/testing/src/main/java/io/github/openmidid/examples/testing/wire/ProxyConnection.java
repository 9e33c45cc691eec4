package io.github.openmidid.examples.testing.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A connection with a client, with TLS or without. */
public final class ProxyConnection implements Channel {
  private final WireSocket socket;
  private final Socket secured;
  private final InputStream in;
  private final OutputStream out;
  private final ReentrantLock damaging = new ReentrantLock();

  /**
   * Creates a connection over an accepted socket.
   *
   * @param secured the same socket, or TLS over it
   */
  public ProxyConnection(WireSocket socket, Socket secured) throws IOException {
    this.socket = socket;
    this.secured = secured;
    this.in = new BufferedInputStream(secured.getInputStream());
    this.out = secured.getOutputStream();
  }

  /** Returns the stream of the bytes that the client sends. */
  public InputStream in() {
    return in;
  }

  /** Performs the steps that send a response. */
  public void deliver(List<Step> steps, ResponseDelivery<?> delivery) throws IOException {
    if (delivery.wire().isEmpty()) {
      StepRunner.run(steps, this, delivery.end());
      return;
    }
    int writes = 0;
    while (writes < steps.size() && steps.get(writes) instanceof Step.Write) {
      writes++;
    }
    damaging.lock();
    try {
      socket.wire().hold();
      StepRunner.run(steps.subList(0, writes), this, delivery.end());
      socket.wire().release(delivery.wire().get(), delivery.random(), delivery.end());
    } finally {
      damaging.unlock();
    }
    StepRunner.run(steps.subList(writes, steps.size()), this, delivery.end());
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    secured.close();
  }

  @Override
  public void reset() throws IOException {
    socket.wire().reset();
  }
}
