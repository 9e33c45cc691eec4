package io.github.openmidid.examples.billing.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.messages.CommandException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLayoutReaderTest {
  @TempDir private Path folder;

  private static String standard() throws IOException {
    try (InputStream in = RecordLayoutReader.class.getResourceAsStream("record-52.properties")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private RecordLayout read(String text) throws IOException, CommandException {
    return RecordLayoutReader.read(Files.writeString(folder.resolve("layout"), text));
  }

  @Test
  void theStandardIsRecord52() {
    RecordLayout layout = RecordLayoutReader.standard();

    assertThat(layout.length()).isEqualTo(350);
    assertThat(layout.typeValue()).isEqualTo("52");
    assertThat(layout.billingNumber()).isEqualTo(new RecordZone(120, 131));
    assertThat(layout.patients()).containsExactly(new RecordZone(36, 48));
    assertThat(layout.checkDigits()).contains(new RecordZone(349, 350));
  }

  @Test
  void otherPositionsReplaceIt() throws Exception {
    RecordLayout layout =
        read(standard().replace("120-131", "220-231").replaceAll("checkDigits=.*", ""));

    assertThat(layout.billingNumber()).isEqualTo(new RecordZone(220, 231));
    assertThat(layout.checkDigits()).isEqualTo(Optional.empty());
  }

  @Test
  void mayBeginWithAByteOrderMark() throws Exception {
    assertThat(read("\uFEFF" + standard())).isEqualTo(RecordLayoutReader.standard());
  }

  @Test
  void severalPlacesOfPatientsAreOverwritten() throws Exception {
    assertThat(read(standard().replace("36-48", "36-48, 68-79")).patients())
        .containsExactly(new RecordZone(36, 48), new RecordZone(68, 79));
  }

  @ParameterizedTest
  @CsvSource({
    "120-131, 40-51, billingNumber", // a part of the patient's number
    "120-131, 17-28, billingNumber", // a part of the date
    "10-16, 2-8, nomenclatureCode",
    "36-48, '', patient",
    "36-48, 340-352, patient",
    "350, 130, checkDigits",
    "length=350, length=9999, length",
    "length=350, length=, length",
    "17-24, 17-23, date",
    "120-131, 131-120, billingNumber",
    "120-131, x, billingNumber",
    "349-350, 348-350, checkDigits",
    "349-350, 347-348, checkDigits",
    "recordTypeValue=52, recordTypeValue=520, recordTypeValue",
    "billingNumber=, number=, number",
    "billingNumber=120-131, '', billingNumber",
    "billingNumber=120-131, 'billingNumber=120-131\nbillingNumber=100-111', billingNumber"
  })
  void whatCannotBeUsedIsRejectedWithItsKey(String now, String then, String key)
      throws IOException {
    String text = standard().replace(now, then.replace("\\n", "\n"));

    assertThat(text).isNotEqualTo(standard());
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            CommandException.class,
            e -> assertThat(e.message(Locale.ENGLISH)).contains("“" + key + "”"));
  }
}
