package io.github.openmidid.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.openmidid.MidId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Verifies a Feign client of the application, with the types of the library, beside the client of
 * the library.
 */
@SpringBootTest
class OpenFeignTest {
  private static final MidId REGISTERED = MidId.of("MID-9956-7396-98");

  @SpringBootApplication
  @EnableFeignClients(clients = RegistrationFeign.class)
  static class Application {}

  record Entry(MidId midId) {}

  @FeignClient(name = "register", url = "${register.url}")
  interface RegistrationFeign {
    @GetMapping("/midIds/{midId}")
    Entry find(@PathVariable("midId") MidId midId, @RequestHeader("Authorization") String token);
  }

  @Autowired private RegistrationFeign feign;

  @Test
  void theFeignOfTheApplicationWritesAndReadsIdentifiers() {
    String token = "Bearer " + System.getProperty("register.token");
    assertEquals(REGISTERED, feign.find(REGISTERED, token).midId());
  }
}
