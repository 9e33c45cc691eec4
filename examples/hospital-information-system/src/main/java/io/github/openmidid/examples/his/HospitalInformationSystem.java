package io.github.openmidid.examples.his;

import io.github.openmidid.examples.his.device.Device;
import io.github.openmidid.persistence.ModalityConverter;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;

/** The program: a Spring Boot service. */
@SpringBootApplication
// mid-id: columns of modalities
@EntityScan(basePackageClasses = {Device.class, ModalityConverter.class})
// end
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
