package io.github.openmidid.examples.benchmarks;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Compares the validation time of a list of invalid elements by the constraints and by {@link
 * Pattern}: both alternately on the same list, with the median ratio of several rounds. {@code
 * Pattern} is measured with its own message and with a constant one, the minimum cost of a
 * violation.
 */
public final class ManyViolations {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String CANONICAL = "MID-[0-9]{4}-[0-9]{4}-[0-9]{2}-";

  record Patterns(List<@Pattern(regexp = CANONICAL) String> midIds) {}

  record ConstantPatterns(List<@Pattern(regexp = CANONICAL, message = "is wrong") String> midIds) {}

  record Collection(@RegisteredMidId List<String> midIds) {}

  record OwnMessage(@RegisteredMidId(message = "is wrong") List<String> midIds) {}

  record Registered(List<@RegisteredMidId String> midIds) {}

  record Valid(List<@ValidMidId String> midIds) {}

  private static final Map<String, Function<List<String>, Object>> BEANS = new LinkedHashMap<>();

  static {
    BEANS.put("`List<@Pattern String>`", Patterns::new);
    BEANS.put("the same, constant message", ConstantPatterns::new);
    BEANS.put("`@RegisteredMidId List<String>`", Collection::new);
    BEANS.put("the same, message of its own", OwnMessage::new);
    BEANS.put("`List<@RegisteredMidId String>`", Registered::new);
    BEANS.put("`List<@ValidMidId String>`", Valid::new);
  }

  private final int count;
  private final int rounds;
  private final Validator validator =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .constraintValidatorPayload(MidIdRegister.inMemory(List.of()))
          .buildValidatorFactory()
          .getValidator();

  ManyViolations(int count, int rounds) {
    this.count = count;
    this.rounds = rounds;
  }

  /**
   * Prints the table.
   *
   * @param arguments the number of elements of a list, and the number of rounds
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    OUT.println(
        "Hibernate Validator %s, Java %s, %,d wrong elements, median of %d:"
            .formatted(
                HibernateValidator.class.getPackage().getImplementationVersion(),
                Runtime.version(),
                count,
                rounds));
    OUT.println();
    new ManyViolations(count, rounds).table().forEach(OUT::println);
  }

  /** Returns a row for each kind of list and each constraint. */
  List<String> table() {
    List<String> table = new ArrayList<>();
    table.add("| Elements | Constraint | ms | to `@Pattern` | to its constant message |");
    table.add("|---|---|---|---|---|");
    lists().forEach((kind, list) -> table.addAll(rows(kind, list)));
    return table;
  }

  private Map<String, List<String>> lists() {
    List<String> known =
        IntStream.rangeClosed(1, count).mapToObj(i -> MidId.ofSerial(i).toString()).toList();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    // Separate objects: violations of one object have the same hash code with any constraint.
    lists.put("no MID-ID", known.stream().map(text -> text.substring(4)).toList());
    lists.put("wrong check digits", known.stream().map(ManyViolations::misspelt).toList());
    lists.put("unknown", known);
    return lists;
  }

  private static String misspelt(String text) {
    int last = text.length() - 1;
    return text.substring(0, last) + (char) ('0' + (text.charAt(last) - '0' + 1) % 10);
  }

  private List<String> rows(String kind, List<String> list) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    // One more round for warm-up, which does not count.
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Function<List<String>, Object>> bean : BEANS.entrySet()) {
        double took = milliseconds(bean.getValue().apply(list));
        if (round > 0) {
          times.computeIfAbsent(bean.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
    }
    List<List<Double>> all = List.copyOf(times.values());
    List<String> rows = new ArrayList<>();
    times.forEach(
        (name, own) ->
            rows.add(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.2f | %.2f |",
                    kind,
                    name,
                    median(own),
                    median(ratios(own, all.get(0))),
                    median(ratios(own, all.get(1))))));
    return rows;
  }

  private double milliseconds(Object bean) {
    long start = System.nanoTime();
    int violations = validator.validate(bean).size();
    double took = (System.nanoTime() - start) / 1e6;
    // A constraint without register accepts well-formed identifiers.
    if (violations != count && !(bean instanceof Valid)) {
      throw new IllegalStateException(violations + " violations of " + count);
    }
    return took;
  }

  private static List<Double> ratios(List<Double> times, List<Double> others) {
    return IntStream.range(0, times.size()).mapToObj(i -> times.get(i) / others.get(i)).toList();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
