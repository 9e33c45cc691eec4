package io.github.openmidid.fanc;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import io.github.openmidid.internal.WireCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of a hospital's own list of devices with a directory of registered devices, and
 * optionally with the last transfer to FANC. Immutable. Nothing is merged or corrected.
 *
 * <pre>{@code
 * Reconciliation<Long> reconciliation =
 *     Reconciliation.builder(assets, directory)
 *         .day(LocalDate.of(2026, 11, 22)).operators(List.of("AZ Voorbeeld Gent"))
 *         .build();
 * for (Reconciliation.Entry<Long> entry : reconciliation.entries()) {
 *   if (entry.status().needsAttention()) {
 *     System.out.println(entry.message(Locale.ENGLISH));
 *   }
 * }
 * }</pre>
 *
 * <p>Each row of the list has exactly one entry whose status is up to {@link Status#CANNOT_TELL},
 * under the rules of {@link DeviceDirectory#match}. An entry holds the exact texts of both sides.
 *
 * @param <K> the type of the keys of the rows
 */
public final class Reconciliation<K> {
  private final List<Entry<K>> entries;
  private final List<RegisteredDevice> notExpected;

  private Reconciliation(List<Entry<K>> entries, List<RegisteredDevice> notExpected) {
    this.entries = List.copyOf(entries);
    this.notExpected = List.copyOf(notExpected);
  }

  /**
   * Returns a builder of the comparison of a list with a directory.
   *
   * @param assets the rows of the list, not null, without nulls
   * @param directory the registered devices, as far as they are known; not null
   * @param <K> the type of the keys of the rows
   */
  public static <K> Builder<K> builder(List<TransferRow<K>> assets, DeviceDirectory directory) {
    return new Builder<>(List.copyOf(assets), Objects.requireNonNull(directory, "directory"));
  }

  /** The kinds of result that an entry states. */
  public enum Status {
    /** The row is a registered device, and nothing that was compared differs. */
    IN_BOTH("inBoth"),
    /** The row is probably a registered device; a person has to confirm it. */
    TO_CONFIRM("toConfirm"),
    /** The row has a number of a registered device, but something contradicts. */
    CONFLICTING("conflicting"),
    /** The row fits more than one registered device. */
    SEVERAL_CANDIDATES("severalCandidates"),
    /** Another row is the same registered device. */
    DUPLICATE("duplicate"),
    /** No registered device that was compared has a number of the row. */
    ONLY_IN_LIST("onlyInList"),
    /** The row is a type of device that has no MID-ID. */
    NOT_A_REGISTERED_KIND("notARegisteredKind"),
    /** The row has no number that could be compared. */
    CANNOT_TELL("cannotTell"),
    /** No row of the list has a number of the registered device. */
    ONLY_IN_REGISTER("onlyInRegister"),
    /** The row is not in the last transfer. */
    NOT_IN_TRANSFER("notInTransfer"),
    /** The row of the last transfer about the same device has another content. */
    DIFFERS_FROM_TRANSFER("differsFromTransfer"),
    /** It is uncertain which row of the last transfer is about the device. */
    UNCLEAR_IN_TRANSFER("unclearInTransfer"),
    /** No row of the list is about the device of a row of the last transfer. */
    ONLY_IN_TRANSFER("onlyInTransfer");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** Returns the wire code, in lowerCamelCase: {@code onlyInList}. */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Returns the status with this wire code; Jackson and JAX-RS look for this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    @FromJson
    public static Status fromString(String code) {
      return WireCode.parse(Status.class, Status::code, code);
    }

    /** Returns whether a person has to look at entries with this status. */
    public boolean needsAttention() {
      return this != IN_BOTH && this != NOT_A_REGISTERED_KIND;
    }
  }

  /**
   * A result about one row, one registered device, or one row of the last transfer.
   *
   * @param status what the entry states, not null
   * @param asset the row of the list, or empty if it is about a device or a row without one
   * @param transferred the row of the last transfer, or empty if the entry is not about one
   * @param others other rows of the list about the same registered device; often empty
   * @param candidates the registered devices with both exact texts of each comparison, the most
   *     likely first. For {@link Status#ONLY_IN_LIST} those that the row contradicts
   * @param changes the fields in which the row differs from the last transfer, with both texts
   * @param messages what is found and what to do, by language code: {@code nl}, {@code fr}, {@code
   *     de} and {@code en}. They do not quote rows
   * @param <K> the type of the keys of the rows
   */
  public record Entry<K>(
      Status status,
      Optional<TransferRow<K>> asset,
      Optional<TransferRow<K>> transferred,
      List<TransferRow<K>> others,
      List<DeviceCandidate> candidates,
      List<ChangedField> changes,
      Map<String, String> messages) {

    /**
     * Creates an entry and copies the lists and messages.
     *
     * @throws IllegalArgumentException if there is no message in one of the four languages
     */
    public Entry {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(asset, "asset");
      Objects.requireNonNull(transferred, "transferred");
      others = List.copyOf(others);
      candidates = List.copyOf(candidates);
      changes = List.copyOf(changes);
      messages = TextsByLanguage.copyOf(messages);
    }

    /**
     * Returns the result and the next step, in one language.
     *
     * @param locale Dutch, French, German or English; English is used for any other language
     */
    public String message(Locale locale) {
      return Objects.requireNonNull(messages.get(TextBundle.language(locale)));
    }

    /** Returns the status and the key, without texts of rows: {@code Entry[conflicting 17]}. */
    @Override
    public String toString() {
      String key = asset.or(() -> transferred).map(row -> " " + row.key()).orElse("");
      return "Entry[" + status.code() + key + "]";
    }
  }

  /**
   * Returns all entries: those of the rows in their order, then those of registered devices, then
   * those about the last transfer.
   */
  public List<Entry<K>> entries() {
    return entries;
  }

  /** Returns the entries with a status, in their order. */
  public List<Entry<K>> entries(Status status) {
    return entries.stream().filter(entry -> entry.status() == status).toList();
  }

  /**
   * Returns the registered devices that no row is about and that were not expected in the list,
   * because they belong to another operator or were not in service on the day. They have no entry.
   */
  public List<RegisteredDevice> notExpected() {
    return notExpected;
  }

  /** Returns the number of entries. */
  @Override
  public String toString() {
    return "Reconciliation[" + entries.size() + "]";
  }

  /**
   * A builder of a comparison. Not thread-safe.
   *
   * <pre>{@code
   * Reconciliation.builder(assets, directory).lastTransfer(rows).build();
   * }</pre>
   *
   * @param <K> the type of the keys of the rows
   */
  public static final class Builder<K> {
    private final List<TransferRow<K>> assets;
    private final DeviceDirectory directory;
    private List<String> operators = List.of();
    private @Nullable LocalDate day;
    private @Nullable List<TransferRow<K>> transferred;

    private Builder(List<TransferRow<K>> assets, DeviceDirectory directory) {
      this.assets = assets;
      this.directory = directory;
    }

    /**
     * Sets the day on which the list is true. A device that was registered as out of service before
     * is then no missing row, and conflicts with a row. By default all devices are expected.
     */
    public Builder<K> day(LocalDate value) {
      day = value;
      return this;
    }

    /**
     * Sets the operators whose devices the list holds. Registered devices of others are then no
     * missing rows; rows are still compared with them. By default all devices are expected.
     */
    public Builder<K> operators(Collection<String> names) {
      operators = List.copyOf(names);
      return this;
    }

    /** Adds the rows of the last transfer to FANC, with which the list is compared too. */
    public Builder<K> lastTransfer(List<TransferRow<K>> rows) {
      transferred = List.copyOf(rows);
      return this;
    }

    /** Compares the list. */
    public Reconciliation<K> build() {
      AssetCheck<K> check = new AssetCheck<>(directory, operators, day);
      check.addRows(assets);
      check.addDevices();
      if (transferred != null) {
        new TransferredCheck<>(check, transferred).addEntries();
      }
      return new Reconciliation<>(check.entries(), check.notExpected());
    }
  }
}
