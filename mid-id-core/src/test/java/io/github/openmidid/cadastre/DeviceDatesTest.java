package io.github.openmidid.cadastre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceDatesTest {
  @ParameterizedTest
  @CsvSource({
    "1850-01-01, 2026-11-29, false",
    "1970-12-31, 2026-11-29, false",
    "1971-01-01, 2026-11-29, true",
    "2036-11-29, 2026-11-29, true",
    "2036-11-30, 2026-11-29, false",
    "9999-12-31, 2026-11-29, false",
    "2034-02-28, 2024-02-29, true",
    "2034-03-01, 2024-02-29, false",
  })
  void isPlausibleFrom1971UntilTenYearsAhead(LocalDate date, LocalDate today, boolean plausible) {
    assertThat(DeviceDates.isPlausible(date, today)).isEqualTo(plausible);
  }
}
