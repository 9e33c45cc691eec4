package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests start and stop within another program. */
@Tag("slow")
class LifecycleTest {

  @Test
  void leavesNoThread() throws Exception {
    // Besides its workers, the HTTP client of the tests has a selector thread.
    try (ReferenceRegister register = ReferenceRegister.start()) {
      RegisterCaller.to(register, "AZ").grantNew();
    }
    Set<Thread> before = threads();
    for (int i = 0; i < 3; i++) {
      try (ReferenceRegister register = ReferenceRegister.start()) {
        RegisterCaller.to(register, "AZ").grantNew();
      }
    }

    assertThat(newThreads(before)).isEmpty();
  }

  private static Set<Thread> newThreads(Set<Thread> before) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    Set<Thread> now = threads();
    now.removeAll(before);
    while (!now.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(50);
      now.removeIf(thread -> !thread.isAlive());
    }
    return now;
  }

  private static Set<Thread> threads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> thread.getName().equals(RegisterCaller.THREAD));
    return threads;
  }

  @Test
  void runsSeveralInstancesSideBySide() {
    try (ReferenceRegister one = ReferenceRegister.start()) {
      String midId;
      try (ReferenceRegister other = ReferenceRegister.start()) {
        midId = RegisterCaller.to(other, "AZ").grantNew();

        assertThat(other.baseUrl()).isNotEqualTo(one.baseUrl());
        assertThat(RegisterCaller.to(one, "AZ").get("/midIds/" + midId).status()).isEqualTo(404);
      }
      assertThat(RegisterCaller.to(one, "AZ").grantNew()).startsWith("MID-99");
    }
  }

  @Test
  void reportsAPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> ReferenceRegister.builder().port(port).start())
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessage("Port " + port + " is in use; choose another one.");
    }
  }

  @Test
  void reportsAnUnusableAddress() {
    assertThatThrownBy(() -> ReferenceRegister.builder().bindAddress("192.0.2.1").start())
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageStartingWith("The register cannot start on 192.0.2.1 port 0: ");
  }

  @Test
  void linksToTheConfiguredPublicUrl() {
    URI address = URI.create("https://register.example/api/midIdRegister/v1");
    try (ReferenceRegister register = ReferenceRegister.builder().publicUrl(address).start()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      String midId = calls.grantNew();

      assertThat(calls.get("/midIds/" + midId).json().get("href").stringValue())
          .isEqualTo(address + "/midIds/" + midId);
    }
  }

  @Test
  void omitsTokensInToString() {
    try (ReferenceRegister register = ReferenceRegister.start()) {
      assertThat(register.toString()).contains(register.baseUrl().toString()).doesNotContain("ey");
    }
  }
}
