package io.github.openmidid.examples.tables.column;

import static io.github.openmidid.examples.tables.column.HeaderConcept.BILLING;
import static io.github.openmidid.examples.tables.column.HeaderConcept.CODE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.DATE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.DEVICE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.EXAMINATION;
import static io.github.openmidid.examples.tables.column.HeaderConcept.FABRICATION;
import static io.github.openmidid.examples.tables.column.HeaderConcept.FANC;
import static io.github.openmidid.examples.tables.column.HeaderConcept.HOSPITAL;
import static io.github.openmidid.examples.tables.column.HeaderConcept.INSTALLATION;
import static io.github.openmidid.examples.tables.column.HeaderConcept.INSURANCE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.IN_SERVICE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.KIND;
import static io.github.openmidid.examples.tables.column.HeaderConcept.LINKED;
import static io.github.openmidid.examples.tables.column.HeaderConcept.MAKE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.MID;
import static io.github.openmidid.examples.tables.column.HeaderConcept.MID_ID;
import static io.github.openmidid.examples.tables.column.HeaderConcept.MODALITY;
import static io.github.openmidid.examples.tables.column.HeaderConcept.MODEL;
import static io.github.openmidid.examples.tables.column.HeaderConcept.NAME;
import static io.github.openmidid.examples.tables.column.HeaderConcept.NOMENCLATURE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.NUMBER;
import static io.github.openmidid.examples.tables.column.HeaderConcept.OBSERVER;
import static io.github.openmidid.examples.tables.column.HeaderConcept.OLD;
import static io.github.openmidid.examples.tables.column.HeaderConcept.OPERATOR;
import static io.github.openmidid.examples.tables.column.HeaderConcept.OUT_OF_SERVICE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.ROOM;
import static io.github.openmidid.examples.tables.column.HeaderConcept.ROW;
import static io.github.openmidid.examples.tables.column.HeaderConcept.SERIAL;
import static io.github.openmidid.examples.tables.column.HeaderConcept.SITE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.SOURCE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.STATION;
import static io.github.openmidid.examples.tables.column.HeaderConcept.TYPE;
import static io.github.openmidid.examples.tables.column.HeaderConcept.UID;
import static io.github.openmidid.examples.tables.column.HeaderConcept.UNIQUE;

import io.github.openmidid.examples.tables.column.HeaderMeaning.Certainty;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules by which the concepts of a header name a kind of column. The first that fits counts.
 */
final class HeaderRules {
  /**
   * A rule: all of the first concepts, and no others than those and the optional ones.
   *
   * @param meaning the kind that it names
   * @param needed the concepts that must occur
   * @param optional those that may occur besides
   */
  private record Rule(
      HeaderMeaning meaning, Set<HeaderConcept> needed, Set<HeaderConcept> optional) {
    boolean fits(Set<HeaderConcept> concepts) {
      return concepts.containsAll(needed)
          && concepts.stream().allMatch(c -> needed.contains(c) || optional.contains(c));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          rule(ColumnKind.LINKED, Set.of(LINKED), MID_ID, DEVICE),
          rule(ColumnKind.DEVICE_NUMBER, Set.of(MID_ID), NUMBER, CODE, DEVICE, UNIQUE, FANC, OLD),
          rule(ColumnKind.DEVICE_NUMBER, Set.of(MID, NUMBER), CODE, DEVICE, UNIQUE, FANC, OLD),
          mention(MID),
          mention(CODE, DEVICE),
          new Rule(likely(ColumnKind.LEGACY_NUMBER), Set.of(FANC), Set.of()),
          rule(ColumnKind.LEGACY_NUMBER, Set.of(FANC), NUMBER, CODE, DEVICE, UNIQUE, OLD),
          rule(ColumnKind.LEGACY_NUMBER, Set.of(OLD, NUMBER), CODE, DEVICE, UNIQUE),
          rule(ColumnKind.LEGACY_NUMBER, Set.of(OLD, CODE), DEVICE, UNIQUE),
          rule(ColumnKind.DEVICE_NUMBER, Set.of(DEVICE, NUMBER), UNIQUE, CODE),
          rule(ColumnKind.DEVICE_NUMBER, Set.of(UNIQUE, NUMBER), CODE),
          rule(ColumnKind.DEVICE_NUMBER, Set.of(UNIQUE, CODE), DEVICE),
          rule(ColumnKind.SERIAL_NUMBER, Set.of(SERIAL), NUMBER, CODE, DEVICE, MAKE),
          rule(ColumnKind.SERIAL_NUMBER, Set.of(FABRICATION, NUMBER), DEVICE),
          rule(ColumnKind.MODALITY, Set.of(MODALITY), DEVICE, TYPE, KIND, NAME, SOURCE),
          rule(ColumnKind.MODALITY, Set.of(DEVICE, TYPE), NAME),
          rule(ColumnKind.DEVICE_KIND, Set.of(SOURCE), KIND, TYPE, DEVICE),
          rule(ColumnKind.MODALITY, Set.of(DEVICE, KIND), TYPE),
          rule(ColumnKind.IN_SERVICE_SINCE, Set.of(IN_SERVICE), DATE, DEVICE, INSTALLATION),
          rule(ColumnKind.IN_SERVICE_SINCE, Set.of(INSTALLATION, DATE), DEVICE),
          rule(ColumnKind.OUT_OF_SERVICE_SINCE, Set.of(OUT_OF_SERVICE), DATE, DEVICE),
          rule(ColumnKind.OPERATOR, Set.of(OPERATOR), NAME, DEVICE, HOSPITAL),
          new Rule(likely(ColumnKind.OPERATOR), Set.of(HOSPITAL), Set.of(NAME)),
          rule(ColumnKind.MAKE, Set.of(MAKE), NAME, DEVICE),
          rule(ColumnKind.MODEL, Set.of(MODEL), NAME, NUMBER, CODE, DEVICE, TYPE),
          rule(ColumnKind.MODEL, Set.of(TYPE, NUMBER), NAME, CODE),
          rule(ColumnKind.MODEL, Set.of(TYPE, NAME), CODE),
          rule(ColumnKind.ROOM, Set.of(ROOM), NUMBER, NAME, CODE),
          rule(ColumnKind.STATION_NAME, Set.of(STATION), NAME, DEVICE),
          rule(ColumnKind.OBSERVER_UID, Set.of(OBSERVER, UID), DEVICE),
          rule(ColumnKind.BILLING_NUMBER, Set.of(BILLING, NUMBER), DEVICE, INSURANCE, CODE),
          rule(ColumnKind.NOMENCLATURE_CODE, Set.of(NOMENCLATURE), NUMBER, CODE, EXAMINATION),
          rule(ColumnKind.EXAMINATION_DATE, Set.of(EXAMINATION, DATE), NOMENCLATURE),
          rule(ColumnKind.EXAMINATION_DATE, Set.of(NOMENCLATURE, DATE)),
          new Rule(likely(ColumnKind.EXAMINATION_DATE), Set.of(DATE), Set.of()),
          rule(ColumnKind.SITE, Set.of(SITE), NUMBER, NAME, CODE, HOSPITAL),
          rule(ColumnKind.ROW_NUMBER, Set.of(NUMBER)),
          rule(ColumnKind.ROW_NUMBER, Set.of(ROW), NUMBER),
          new Rule(type(ColumnKind.MODALITY), Set.of(TYPE), Set.of(KIND)),
          new Rule(type(ColumnKind.DEVICE_KIND), Set.of(KIND), Set.of()));

  private HeaderRules() {}

  private static Rule rule(ColumnKind kind, Set<HeaderConcept> needed, HeaderConcept... optional) {
    Set<HeaderConcept> others = EnumSet.noneOf(HeaderConcept.class);
    others.addAll(List.of(optional));
    return new Rule(HeaderMeaning.sure(kind), needed, others);
  }

  private static Rule mention(HeaderConcept needed, HeaderConcept... optional) {
    return new Rule(
        new HeaderMeaning(ColumnKind.DEVICE_NUMBER, Certainty.MENTION),
        Set.of(needed),
        Set.of(optional));
  }

  private static HeaderMeaning likely(ColumnKind kind) {
    return new HeaderMeaning(kind, Certainty.LIKELY);
  }

  private static HeaderMeaning type(ColumnKind kind) {
    return new HeaderMeaning(kind, Certainty.TYPE);
  }

  /** Returns the meaning of a set of concepts; empty if it names no kind of column, or two. */
  static Optional<HeaderMeaning> meaning(Set<HeaderConcept> concepts) {
    return RULES.stream().filter(rule -> rule.fits(concepts)).map(Rule::meaning).findFirst();
  }
}
