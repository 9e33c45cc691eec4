package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A check of examinations: whether they could be billed with the number of a device on their day.
 * Immutable.
 *
 * <pre>{@code
 * BillingCheck check =
 *     BillingCheck.of(BillingDirectory.complete(timelines)).with(codes).without(BillingReason.SITE);
 * for (BillingResult<Long> result : check.check(examinations)) {
 *   System.out.println(result.key() + " " + result.outcome() + " " + result.reason());
 * }
 * }</pre>
 *
 * <p>Number, day, operator, type of device and site are compared. What the examination or the
 * register does not state makes the outcome {@link BillingOutcome#CANNOT_TELL}, unless the caller
 * decides not to compare it: {@link #without}. {@link
 * io.github.openmidid.register.Verification.Level#BILLABLE} answers another question: whether a
 * device has a number today.
 */
public final class BillingCheck {
  private static final Set<BillingReason> WAIVABLE =
      Collections.unmodifiableSet(
          EnumSet.of(BillingReason.OTHER_OPERATOR, BillingReason.MODALITY, BillingReason.SITE));

  private final BillingDirectory directory;
  private final Optional<NomenclatureTable> codes;
  private final Set<BillingReason> notCompared;
  private final TextReader texts;

  private BillingCheck(
      BillingDirectory directory,
      Optional<NomenclatureTable> codes,
      Set<BillingReason> notCompared,
      TextReader texts) {
    this.directory = directory;
    this.codes = codes;
    this.notCompared = notCompared;
    this.texts = texts;
  }

  /**
   * Returns a check against the devices of a directory, which compares everything.
   *
   * @param directory the devices, not null
   */
  public static BillingCheck of(BillingDirectory directory) {
    return new BillingCheck(
        Objects.requireNonNull(directory, "directory"),
        Optional.empty(),
        Set.of(),
        new TextReader());
  }

  /** Returns a check that also finds the types of device by the nomenclature code. */
  public BillingCheck with(NomenclatureTable table) {
    return new BillingCheck(directory, Optional.of(table), notCompared, texts);
  }

  /**
   * Returns a check that does not compare an operator, modality or site, for examinations that do
   * not state it. Each result lists it in {@link BillingResult#notCompared()}.
   *
   * @param reasons {@link BillingReason#OTHER_OPERATOR}, {@link BillingReason#MODALITY} or {@link
   *     BillingReason#SITE}
   * @throws IllegalArgumentException for any other reason, since the rest is always compared
   */
  public BillingCheck without(BillingReason... reasons) {
    if (!WAIVABLE.containsAll(Arrays.asList(reasons))) {
      throw new IllegalArgumentException("only " + WAIVABLE + " may remain without comparison");
    }
    Set<BillingReason> all = EnumSet.noneOf(BillingReason.class);
    all.addAll(notCompared);
    all.addAll(Arrays.asList(reasons));
    return new BillingCheck(directory, codes, Collections.unmodifiableSet(all), texts);
  }

  /** Checks one examination. */
  public <K> BillingResult<K> check(Examination<K> examination) {
    return check(examination, Set.of());
  }

  /**
   * Checks examinations, and finds numbers with which several devices were billed.
   *
   * @return one result per examination, in their order
   */
  public <K> List<BillingResult<K>> check(List<Examination<K>> examinations) {
    DeviceMentions mentions = new DeviceMentions();
    examinations.forEach(mentions::add);
    return examinations.stream().map(examination -> check(examination, mentions)).toList();
  }

  /**
   * Checks one of many examinations that are not all in memory at once. The mentions, collected in
   * a first pass, find numbers with which several devices were billed.
   */
  public <K> BillingResult<K> check(Examination<K> examination, DeviceMentions mentions) {
    return check(examination, mentions.of(examination.billingNumber()));
  }

  private <K> BillingResult<K> check(Examination<K> examination, Set<MidId> mentioned) {
    ExaminationCheck run = new ExaminationCheck(examination, directory, codes, notCompared, texts);
    run.perform(mentioned);
    return new BillingResult<>(
        examination.key(), run.outcome(), run.device(), run.findings(), notCompared);
  }
}
