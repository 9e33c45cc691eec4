package io.github.openmidid.examples.testing.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The output of a socket. It can hold back bytes, to send them damaged, and apply one fault at an
 * offset from the beginning of the connection.
 */
public final class WireOutput extends OutputStream implements Channel {
  private final Socket socket;
  private final OutputStream out;

  /** The lock of the sender, so that the steps of a damaged response are not interleaved. */
  private final ReentrantLock sending = new ReentrantLock();

  private final ReentrantLock holding = new ReentrantLock();
  private @Nullable ByteArrayOutputStream held;
  private @Nullable ConnectionFault fault;
  private RoundEnd end = new RoundEnd();
  private long untilFault;
  private int bit;

  WireOutput(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** Damages this connection, on which nothing has been sent yet. */
  public void strike(ConnectionFault fault, SplittableRandom random, RoundEnd end) {
    sending.lock();
    try {
      this.fault = fault;
      this.end = end;
      this.untilFault = ConnectionFault.offset(random);
      this.bit = random.nextInt(8);
    } finally {
      sending.unlock();
    }
  }

  /** Starts to hold back the bytes that are written. */
  public void hold() {
    holding.lock();
    try {
      held = new ByteArrayOutputStream();
    } finally {
      holding.unlock();
    }
  }

  /** Sends the bytes that were held back, damaged. */
  public void release(WireFault damage, SplittableRandom random, RoundEnd end) throws IOException {
    sending.lock();
    try {
      byte[] bytes = taken();
      List<Step> steps = bytes.length == 0 ? List.of() : damage.apply(bytes, random);
      StepRunner.run(steps, this, end);
    } finally {
      sending.unlock();
    }
  }

  private byte[] taken() {
    holding.lock();
    try {
      byte[] bytes = held == null ? new byte[0] : held.toByteArray();
      held = null;
      return bytes;
    } finally {
      holding.unlock();
    }
  }

  private boolean isHeld(byte[] bytes) {
    holding.lock();
    try {
      if (held != null) {
        held.writeBytes(bytes);
      }
      return held != null;
    } finally {
      holding.unlock();
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
    if (!isHeld(copy)) {
      send(copy);
    }
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    sending.lock();
    try {
      if (fault == null || untilFault >= bytes.length) {
        untilFault -= bytes.length;
        out.write(bytes);
      } else {
        strike(fault, bytes, (int) untilFault);
      }
      out.flush();
    } finally {
      sending.unlock();
    }
  }

  private void strike(ConnectionFault now, byte[] bytes, int at) throws IOException {
    fault = null;
    StepSequence steps = new StepSequence();
    switch (now) {
      case CUT -> steps.write(bytes, 0, at).close();
      case RESET -> steps.write(bytes, 0, at).reset();
      case STALL -> steps.write(bytes, 0, at).stall().write(bytes, at, bytes.length);
      default -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        steps.write(flipped);
      }
    }
    StepRunner.run(steps.list(), this, end);
  }

  @Override
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
