package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.his.device.DeviceRepository;
import io.github.openmidid.examples.his.device.DeviceService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The whole service, shared by all tests, without devices. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(RegisterTestConfiguration.class)
abstract class ServiceTest {
  static final MidId CT = MidId.of("MID-9905-7004-32");
  static final MidId OTHER_CT = MidId.of("MID-9912-4485-28");
  static final MidId CT_NOT_LINKED = MidId.of("MID-9975-3151-98");
  static final MidId MRI = MidId.of("MID-9951-1564-75");

  /** An identifier of another hospital, which the register does not show to this one. */
  static final MidId UNKNOWN = MidId.of("MID-9940-6373-10");

  /** {@link #CT} with two digits swapped. */
  static final String TYPO = "MID-9905-7040-32";

  @Autowired DeviceRepository repository;
  @Autowired DeviceService devices;
  @Autowired SwitchableRegister register;
  @Autowired JdbcTemplate tables;

  MockMvcTester mvc;

  @BeforeEach
  void reset(@Autowired WebApplicationContext context) {
    repository.deleteAll();
    tables.update("delete from list_warning");
    tables.update("delete from device_warning");
    register.cutOff(false);
    mvc = MockMvcTester.from(context);
  }
}
