package io.github.openmidid.examples.his;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: a Spring Boot service. */
@SpringBootApplication
public class HospitalInformationSystem {

  /** Starts the service. */
  public static void main(String[] arguments) {
    SpringApplication.run(HospitalInformationSystem.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
