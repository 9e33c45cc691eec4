package io.github.openmidid.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an operator, as registers and people write it. Case, accents, punctuation, articles,
 * legal forms, the usual abbreviations and the language of a town's name do not matter. A campus
 * matters only if both names have one.
 *
 * @param words the significant words before the campus
 * @param campus the significant words of the campus, joined; empty if there is none
 */
public record OperatorName(String words, String campus) {
  private static final Set<String> CAMPUS = Set.of("CAMPUS", "SITE", "VESTIGING", "STANDORT");

  private static final Set<String> IGNORED =
      Set.of(
          """
          VZW ASBL VOG IVZW AISBL NV SA AG BV SRL BVBA SPRL GMBH CV SC CVBA SCRL
          DE HET T VAN DER DEN EN LE LA LES DU DES D L ET DIE DAS UND OF THE AND\
          """
              .split("\\s+", -1));

  /** A position that is not between two digits. */
  private static final String NOT_IN_A_NUMBER = "(?:(?<!\\d)|(?!\\d))";

  /** The normal form of words and groups of words, in which they are compared. */
  private static final Map<String, String> SAME = new HashMap<>();

  static {
    String[] groups =
        """
        ST SINT SAINT SAINTE STE SANKT
        AZ ALGEMEEN_ZIEKENHUIS
        UZ UNIVERSITAIR_ZIEKENHUIS
        CHU CENTRE_HOSPITALIER_UNIVERSITAIRE
        CHR CENTRE_HOSPITALIER_REGIONAL
        CH CENTRE_HOSPITALIER
        AALST ALOST
        AARLEN ARLON AREL
        ANTWERPEN ANVERS
        BASTENAKEN BASTOGNE
        BERGEN MONS
        BRUGGE BRUGES
        BRUSSEL BRUXELLES BRUSSELS
        DENDERMONDE TERMONDE
        DOORNIK TOURNAI
        GENT GAND
        GERAARDSBERGEN GRAMMONT
        HALLE HAL
        HOEI HUY
        IEPER YPRES
        KORTRIJK COURTRAI
        LEUVEN LOUVAIN
        LIER LIERRE
        LUIK LIEGE LUTTICH
        MECHELEN MALINES
        MOESKROEN MOUSCRON
        NAMEN NAMUR
        NIJVEL NIVELLES
        OOSTENDE OSTENDE
        OUDENAARDE AUDENARDE
        ROESELARE ROULERS
        RONSE RENAIX
        TIENEN TIRLEMONT
        TONGEREN TONGRES
        UKKEL UCCLE
        ELSENE IXELLES
        VEURNE FURNES
        VILVOORDE VILVORDE
        WAVER WAVRE
        ZINNIK SOIGNIES\
        """
            .split("\n", -1);
    for (String group : groups) {
      String[] names = group.split(" ", -1);
      for (String name : names) {
        SAME.put(name.replace('_', ' '), names[0]);
      }
    }
  }

  /** Returns the name in a text; one that is not usable if it has no letter or digit. */
  public static OperatorName of(String text) {
    List<String> words = words(text);
    List<String> name = new ArrayList<>();
    StringBuilder campus = new StringBuilder();
    boolean isCampus = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (CAMPUS.contains(word) && !name.isEmpty()) {
        isCampus = true;
      } else if (isCampus) {
        campus.append(SAME.getOrDefault(word, word));
      } else {
        name.add(word);
      }
    }
    String joined = joined(name);
    return new OperatorName(isNumber(joined) ? digits(joined) : joined, campus.toString());
  }

  /** Returns whether a text is a number, such as that of an enterprise: {@code BE0123456749}. */
  private static boolean isNumber(String words) {
    int digits = 0;
    for (int i = 0; i < words.length(); i++) {
      digits += Character.isDigit(words.charAt(i)) ? 1 : 0;
    }
    return digits * 2 > words.length();
  }

  /** Returns the digits of a number without leading zeros. */
  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString().replaceFirst("^0+(?=.)", "");
  }

  /** Returns the words in capitals without accents and without those that are ignored. */
  private static List<String> words(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= letters.length(); i++) {
      char c = i < letters.length() ? letters.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '.' && Character.getType(c) != Character.NON_SPACING_MARK) {
        if (word.length() > 0 && !IGNORED.contains(word.toString())) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    return words;
  }

  /** Returns the words as one, with the longest groups of words replaced by their abbreviation. */
  private static String joined(List<String> words) {
    StringBuilder joined = new StringBuilder();
    int index = 0;
    while (index < words.size()) {
      int end = Math.min(index + 3, words.size());
      while (end > index + 1 && !SAME.containsKey(String.join(" ", words.subList(index, end)))) {
        end--;
      }
      String group = String.join(" ", words.subList(index, end));
      joined.append(SAME.getOrDefault(group, group));
      index = end;
    }
    return joined.toString();
  }

  /** Returns whether this is a number: of an enterprise, or of a recognition. */
  public boolean isNumber() {
    return isNumber(words);
  }

  /** Returns whether this can be compared with another: a number cannot be compared with a name. */
  public boolean isComparable(OperatorName other) {
    return !words.isEmpty() && !other.words.isEmpty() && isNumber(words) == isNumber(other.words);
  }

  /** Returns whether one of two comparable names is a part of the other, perhaps its short form. */
  public boolean mayBeShortFormOf(OperatorName other) {
    return !isNumber() && (isPartOf(other) || other.isPartOf(this));
  }

  /** Returns whether another name contains this one, which "Clinic 1" is not of "Clinic 10". */
  private boolean isPartOf(OperatorName other) {
    return other.words.contains(words)
        && Pattern.compile(NOT_IN_A_NUMBER + Pattern.quote(words) + NOT_IN_A_NUMBER)
            .matcher(other.words)
            .find();
  }

  /** Returns whether both name the same operator. */
  public boolean isSame(OperatorName other) {
    return words.equals(other.words)
        && (campus.equals(other.campus) || campus.isEmpty() || other.campus.isEmpty());
  }
}
