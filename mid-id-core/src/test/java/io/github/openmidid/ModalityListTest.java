package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.internal.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a list, a negation or a question is not the name of one device. */
@DisplayName("N70 a list of modalities is not one modality")
class ModalityListTest {
  /** Short names, pairs of which are names of combined devices. */
  private static final List<String> NAMES =
      List.of(
          "CT",
          "PET",
          "TEP",
          "PT",
          "MRI",
          "MR",
          "IRM",
          "NMR",
          "SPECT",
          "NM",
          "TEMP",
          "TDM",
          "CBCT",
          "scanner",
          "PET-CT",
          "SPECT-CT",
          "cone beam");

  private static final Set<String> SEPARATORS =
      Set.of(
          "", " ", "\u00A0", "\u202F", "-", "\u2010", "\u2011", "\u2013", "\u2212", "/", "_", " - ",
          " / ", " -", "- ", " /", "/ ");

  /** Returns texts between two names that make them a list. */
  private static List<String> separators() {
    List<String> separators =
        new ArrayList<>(
            List.of(
                "  ",
                "   ",
                "\t",
                "\n",
                "\r\n",
                "\r",
                "\u2028",
                "\u2029",
                "\u0085",
                "\u000B",
                " and ",
                " en ",
                " et ",
                " und ",
                " or ",
                " of ",
                " ou ",
                " oder ",
                " plus ",
                " avec ",
                " met ",
                " mit ",
                " with ",
                " not ",
                " no ",
                " geen ",
                " niet ",
                " sans ",
                " vs ",
                " then ",
                "--",
                "//",
                "-/",
                " -- ",
                "\\",
                "&amp;",
                "->",
                "=>",
                " => ",
                "...",
                "and",
                "&&",
                "||",
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u202E",
                "\u2014",
                "\u2022",
                " \u2022 ",
                "\u00B7",
                "\u2026",
                "\u060C",
                "\u3001",
                "\uFF0C",
                "\uFF1B",
                "\uFF0B",
                "\uFF0F",
                "\u2044",
                "\u2215",
                "\u2192",
                "\u0338",
                "\u0336",
                "\uD83D"));
    for (char c = '!'; c <= '~'; c++) {
      if (!Character.isLetterOrDigit(c) && !SEPARATORS.contains(String.valueOf(c))) {
        separators.addAll(List.of("" + c, " " + c + " ", c + " ", " " + c));
      }
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      separators.addAll(List.of("" + digit, " " + digit + " "));
    }
    return separators;
  }

  @Test
  void noListSeparatorJoinsWords() {
    List<String> read = new ArrayList<>();
    int tried = 0;
    for (String separator : separators()) {
      for (String first : NAMES) {
        for (String second : NAMES) {
          tried++;
          String text = first + separator + second;
          if (Modality.tryParse(text).isPresent() || NotRegistered.tryParse(text).isPresent()) {
            read.add(text);
          }
        }
      }
    }
    assertThat(read).isEmpty();
    assertThat(tried).isGreaterThan(40_000);
  }

  /** Checks that no text before, after or around a name is ignored. */
  @Test
  void rejectsTextAroundAName() {
    List<String> read = new ArrayList<>();
    for (String around : separators()) {
      if (around.isBlank() || around.equals("\u0085")) {
        continue; // surrounding white space
      }
      for (String name : List.of("CT", "PET-CT", "MRI", "SPECT CT", "CBCT")) {
        for (String text : List.of(around + name, name + around, around + name + around)) {
          if (Modality.tryParse(text).isPresent() || NotRegistered.tryParse(text).isPresent()) {
            read.add(text);
          }
        }
      }
    }
    assertThat(read).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PET, CT",
        "PET; CT",
        "PET\nCT",
        "PET|CT",
        "PET + CT",
        "PET & CT",
        "PET and CT",
        "PET en CT",
        "PET et CT",
        "PET und CT",
        "PET+CT",
        "PET&CT",
        "PET,CT",
        "PET.CT",
        "PET. CT",
        "PET:CT",
        "!CT",
        "CT?",
        "(CT)",
        "CT!",
        "\"CT\"",
        "'CT'",
        "[CT]",
        "CT.",
        "CT*",
        "*CT",
        "~CT",
        "\u00ACCT",
        "#CT",
        "CT (?)",
        "CT/",
        "/CT",
        "-CT",
        "CT-",
        "- CT",
        "_CT",
        "no CT",
        "geen CT",
        "pas de CT",
        "kein CT",
        "not CT",
        "non-CT",
        "C\u0338T\u0338",
        "C\u0336T\u0336",
        "\u20E0CT",
        "CT\u20E0",
        "PE-TCT",
        "P/E/T",
        "C T",
        "C-T",
        "M-R-I",
        "PETC T",
        "PE T-CT",
        "\u017FPECT-CT",
        "mr\u0131",
        "MR\u0130",
        "C\u0301T",
        "CT\u0301",
        "CT/CT",
        "CT / PET",
        "MRI/CT"
      })
  void isNotParsedAsOneDevice(String text) {
    assertThat(Modality.tryParse(text)).isEmpty();
    assertThat(NotRegistered.tryParse(text)).isEmpty();
  }

  /** Checks the accepted separators between the words of every name that has two. */
  @ParameterizedTest
  @CsvSource({
    "PET, CT, PET_CT",
    "TEP, TDM, PET_CT",
    "PT, CT, PET_CT",
    "PET, MRI, PET_MRI",
    "PET, MR, PET_MRI",
    "TEP, IRM, PET_MRI",
    "SPECT, CT, SPECT_CT",
    "NM, CT, SPECT_CT",
    "TEMP, TDM, SPECT_CT",
    "CT, scan, CT",
    "CT, scanner, CT",
    "MRI, scan, MRI",
    "PET, scanner, PET"
  })
  void isParsedWithEverySeparator(String first, String second, Modality modality) {
    for (String separator : SEPARATORS) {
      for (String text :
          List.of(first + separator + second, " " + first + separator + second + "\r\n")) {
        assertThat(Modality.tryParse(text)).as(text).contains(modality);
        assertThat(Modality.tryParse(text.toLowerCase(java.util.Locale.ROOT))).contains(modality);
      }
    }
  }

  @Test
  void isParsedFromWordsJoinedInEveryWay() {
    assertThat(Modality.tryParse("PET-CT-scanner")).contains(Modality.PET_CT);
    assertThat(Modality.tryParse("PET/CT scanner")).contains(Modality.PET_CT);
    assertThat(Modality.tryParse("PETCT-scan")).contains(Modality.PET_CT);
    assertThat(Modality.tryParse("Positronen Emissions Tomografie")).contains(Modality.PET);
    assertThat(Modality.tryParse("Positronenemissionstomografie")).contains(Modality.PET);
    assertThat(Modality.tryParse("tomographe a resonance magnetique")).contains(Modality.MRI);
    assertThat(Modality.tryParse("R\u00C9SONANCE MAGN\u00C9TIQUE NUCL\u00C9AIRE"))
        .contains(Modality.MRI);
    assertThat(NotRegistered.tryParse("conebeam-CT")).contains(NotRegistered.CONE_BEAM_CT);
    for (Modality modality : Modality.values()) {
      assertThat(Modality.tryParse(modality.name())).contains(modality);
    }
  }

  /** Inserts each character of the basic multilingual plane between two names and around one. */
  @Test
  void noOtherCharacterJoinsWords() {
    List<Integer> separators = new ArrayList<>();
    List<Integer> outer = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String middle = Character.toString(c);
      if (Modality.tryParse("PET" + middle + "CT").isPresent()) {
        separators.add(c);
      }
      if (Modality.tryParse("CT" + middle).isPresent()) {
        outer.add(c);
      }
    }
    assertThat(separators)
        .containsExactly(0x20, 0x2D, 0x2F, 0x5F, 0xA0, 0x2010, 0x2011, 0x2013, 0x202F, 0x2212);
    assertThat(outer).hasSize(25).allMatch(c -> Characters.isWhiteSpace((char) (int) c));
  }
}
