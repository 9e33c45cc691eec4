package io.github.openmidid.internal.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of names of operators that are written in several ways. */
public final class OperatorWords {
  /** Words that do not tell operators apart: legal forms and articles. */
  private static final Set<String> IGNORED =
      Set.of(
          ("ASBL BV BVBA CV DE DER DES DIE DU EN ET HET L LA LE LES NPO NV SA SC SCRL SPRL SRL THE"
                  + " UND VAN VOE VOG VZW")
              .split(" ", -1));

  /** Kinds of hospitals, which are no names. */
  private static final Set<String> KINDS =
      Set.of(
          ("AZ CAMPUS CH CHR CHU CLINIQUE CLINIQUES HOPITAL HOSPITAL KLINIEK KLINIEKEN KLINIK"
                  + " KRANKENHAUS SINT UZ ZIEKENHUIS")
              .split(" ", -1));

  /** Words with another form, as pairs: the other form, and the one that is compared. */
  private static final Map<String, String> FORMS =
      map(
          """
          ST SINT
          STE SINT
          SAINT SINT
          SAINTE SINT
          SANKT SINT
          HOPITAUX HOPITAL
          AALST ALOST
          AARLEN ARLON
          ANTWERPEN ANVERS
          ANTWERP ANVERS
          BASTENAKEN BASTOGNE
          BERGEN MONS
          BRUGGE BRUGES
          BRUSSEL BRUXELLES
          BRUSSELS BRUXELLES
          DOORNIK TOURNAI
          GENT GAND
          GHENT GAND
          GERAARDSBERGEN GRAMMONT
          HOEI HUY
          IEPER YPRES
          KORTRIJK COURTRAI
          LEUVEN LOUVAIN
          LIER LIERRE
          LUIK LIEGE
          LUTTICH LIEGE
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
          VEURNE FURNES
          VILVOORDE VILVORDE
          """);

  /** Names of kinds of hospitals in full, with their abbreviation. */
  private static final Map<String, String> ABBREVIATIONS =
      map(
          """
          ALGEMEENZIEKENHUIS AZ
          UNIVERSITAIRZIEKENHUIS UZ
          CENTREHOSPITALIER CH
          CHREGIONAL CHR
          CHUNIVERSITAIRE CHU
          """);

  private OperatorWords() {}

  private static Map<String, String> map(String pairs) {
    Map<String, String> map = new HashMap<>();
    for (String pair : pairs.strip().split("\n", -1)) {
      int space = pair.indexOf(' ');
      map.put(pair.substring(0, space), pair.substring(space + 1));
    }
    return map;
  }

  /** Returns the words that are compared, each in one form. */
  public static List<String> normalized(List<String> words) {
    List<String> normalized = new ArrayList<>(words.size());
    for (String word : withJoinedLetters(words)) {
      if (!IGNORED.contains(word)) {
        add(normalized, FORMS.getOrDefault(word, word));
      }
    }
    return normalized.isEmpty() ? words : normalized;
  }

  /** Returns the words with successive single letters as one: {@code A.Z.}. */
  private static List<String> withJoinedLetters(List<String> words) {
    List<String> joined = new ArrayList<>(words.size());
    boolean afterLetter = false;
    for (String word : words) {
      boolean isLetter = word.length() == 1;
      int last = joined.size() - 1;
      if (isLetter && afterLetter) {
        joined.set(last, joined.get(last) + word);
      } else {
        joined.add(word);
      }
      afterLetter = isLetter;
    }
    return joined;
  }

  /** Adds a word, or joins it with the last one to an abbreviation. */
  private static void add(List<String> words, String word) {
    int last = words.size() - 1;
    String abbreviation = last < 0 ? null : ABBREVIATIONS.get(words.get(last) + word);
    if (abbreviation == null) {
      words.add(word);
    } else {
      words.set(last, abbreviation);
    }
  }

  /** Returns whether the words name an operator, and not only a kind of hospital. */
  public static boolean isDistinctive(List<String> words) {
    for (String word : words) {
      if (!KINDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
