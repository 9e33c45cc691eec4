package io.github.openmidid.billing;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.internal.Characters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of device on which the examination of a nomenclature code is performed. The caller
 * supplies it: this library ships no official table. Immutable.
 *
 * <pre>{@code
 * NomenclatureTable codes =
 *     NomenclatureTable.builder()
 *         .modalities("999998", Modality.CT, Modality.PET_CT) // a made-up code
 *         .notRegistered("999999", NotRegistered.RADIOGRAPHY)
 *         .build();
 * }</pre>
 */
public final class NomenclatureTable {
  private static final Pattern CODE = Pattern.compile("0*[1-9][0-9]{0,6}");

  private final Map<String, Set<Modality>> modalities;
  private final Map<String, NotRegistered> notRegistered;

  private NomenclatureTable(Builder builder) {
    modalities = Map.copyOf(builder.modalities);
    notRegistered = Map.copyOf(builder.notRegistered);
  }

  /** Returns a builder of an empty table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether the table has a code. */
  public boolean contains(String code) {
    String form = BillingNumberForm.of(code);
    return modalities.containsKey(form) || notRegistered.containsKey(form);
  }

  /**
   * Returns the types of device for a code; empty if the table does not have it, or has it for a
   * kind without billing number. Leading zeros do not count.
   */
  public Set<Modality> modalities(String code) {
    return modalities.getOrDefault(BillingNumberForm.of(code), Set.of());
  }

  /** Returns the kind without billing number for a code, if the table has the code for one. */
  public Optional<NotRegistered> notRegistered(String code) {
    return Optional.ofNullable(notRegistered.get(BillingNumberForm.of(code)));
  }

  /**
   * A builder of a table. Not thread-safe.
   *
   * <pre>{@code
   * NomenclatureTable.builder().modalities("999998", Modality.MRI).build();
   * }</pre>
   */
  public static final class Builder {
    private final Map<String, Set<Modality>> modalities = new HashMap<>();
    private final Map<String, NotRegistered> notRegistered = new HashMap<>();

    private Builder() {}

    /**
     * Adds types of device for a code.
     *
     * @throws IllegalArgumentException if the code is not a number of one to seven digits, if no
     *     type is given, or if the table has the code for a kind without billing number
     */
    public Builder modalities(String code, Modality... types) {
      String form = checked(code);
      if (types.length == 0) {
        throw new IllegalArgumentException("no modality");
      }
      if (notRegistered.containsKey(form)) {
        throw contradiction(form);
      }
      modalities
          .computeIfAbsent(form, key -> EnumSet.noneOf(Modality.class))
          .addAll(Arrays.asList(types));
      return this;
    }

    /**
     * Adds a code for a kind without billing number.
     *
     * @throws IllegalArgumentException if the code is not a number of one to seven digits, or if
     *     the table has it for something else
     */
    public Builder notRegistered(String code, NotRegistered kind) {
      String form = checked(code);
      Objects.requireNonNull(kind, "kind");
      if (modalities.containsKey(form) || notRegistered.getOrDefault(form, kind) != kind) {
        throw contradiction(form);
      }
      notRegistered.put(form, kind);
      return this;
    }

    private static String checked(String code) {
      if (!CODE.matcher(Characters.strip(code)).matches()) {
        throw new IllegalArgumentException("a code is a number of one to seven digits");
      }
      return BillingNumberForm.of(code);
    }

    private static IllegalArgumentException contradiction(String code) {
      return new IllegalArgumentException("code " + code + " has two meanings");
    }

    /** Builds the table. */
    public NomenclatureTable build() {
      return new NomenclatureTable(this);
    }
  }
}
