package io.github.openmidid.examples.benchmarks.identifier;

import com.github.f4b6a3.tsid.Tsid;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.validator.routines.IBANValidator;
import org.iban4j.IbanUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Benchmarks of single identifiers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class IdentifierBenchmark {

  /** The lower bound: comparing 16 characters. */
  @Benchmark
  public boolean stringEquals(IdentifierState identifiers) {
    int i = identifiers.next();
    return identifiers.texts[i].equals(identifiers.sameTexts[i]);
  }

  @Benchmark
  public boolean isValid(IdentifierState identifiers) {
    return MidId.isValid(identifiers.texts[identifiers.next()]);
  }

  @Benchmark
  public boolean isValidWrongCheckDigits(IdentifierState identifiers) {
    return MidId.isValid(identifiers.wrongCheckDigits[identifiers.next()]);
  }

  @Benchmark
  public boolean isValidLetterForDigit(IdentifierState identifiers) {
    return MidId.isValid(identifiers.lettersForDigits[identifiers.next()]);
  }

  @Benchmark
  public boolean isValidTooShort(IdentifierState identifiers) {
    return MidId.isValid(identifiers.tooShort[identifiers.next()]);
  }

  @Benchmark
  public boolean isValidLenient(IdentifierState identifiers) {
    return MidId.isValid(identifiers.lenient[identifiers.next()]);
  }

  @Benchmark
  public boolean iban4j(IdentifierState identifiers) {
    return IbanUtil.isValid(identifiers.ibans[identifiers.next()]);
  }

  @Benchmark
  public boolean iban4jWrongCheckDigits(IdentifierState identifiers) {
    return IbanUtil.isValid(identifiers.wrongIbans[identifiers.next()]);
  }

  @Benchmark
  public boolean commonsIban(IdentifierState identifiers) {
    return IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(identifiers.ibans[identifiers.next()]);
  }

  @Benchmark
  public boolean regexAndBigInteger(IdentifierState identifiers) {
    return RegexCheck.regexIsValid(identifiers.texts[identifiers.next()]);
  }

  @Benchmark
  public MidId parse(IdentifierState identifiers) {
    return MidId.parse(identifiers.texts[identifiers.next()]);
  }

  @Benchmark
  public MidId parseLenient(IdentifierState identifiers) {
    return MidId.parse(identifiers.lenient[identifiers.next()]);
  }

  @Benchmark
  public UUID uuidFromString(IdentifierState identifiers) {
    return UUID.fromString(identifiers.uuids[identifiers.next()]);
  }

  @Benchmark
  public Tsid tsidFrom(IdentifierState identifiers) {
    return Tsid.from(identifiers.tsids[identifiers.next()]);
  }

  @Benchmark
  public Diagnosis diagnose(IdentifierState identifiers) {
    return MidId.diagnose(identifiers.texts[identifiers.next()]);
  }

  @Benchmark
  public Diagnosis diagnoseWrongCheckDigits(IdentifierState identifiers) {
    return MidId.diagnose(identifiers.wrongCheckDigits[identifiers.next()]);
  }

  @Benchmark
  public String render(IdentifierState identifiers) {
    return MidId.ofSerial(identifiers.serials[identifiers.next()]).toString();
  }

  /** Creates a string from 16 bytes: the lower bound for writing an identifier as text. */
  @Benchmark
  public String newString(IdentifierState identifiers) {
    return new String(identifiers.utf8[identifiers.next()], StandardCharsets.ISO_8859_1);
  }
}
