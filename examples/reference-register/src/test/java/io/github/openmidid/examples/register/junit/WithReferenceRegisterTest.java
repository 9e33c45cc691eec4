package io.github.openmidid.examples.register.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the JUnit extension as users apply it. */
@WithReferenceRegister
@Tag("slow")
class WithReferenceRegisterTest {

  @Test
  void providesARegisterWithSampleDataAndTokens(
      ReferenceRegister register, @TokenOf(Role.OPERATOR) String token) {
    RegisterCaller operator = new RegisterCaller(register.baseUrl(), token);

    assertThat(register.isTestMode()).isTrue();
    assertThat(register.size()).isGreaterThan(1000);
    assertThat(operator.get("/midIds").json().get("items").size()).isPositive();
    assertThat(operator.grantNew()).startsWith("MID-99");
  }

  @Test
  void allowsEachRoleItsOperations(
      ReferenceRegister register,
      @TokenOf(Role.SUPPLIER) char[] supplier,
      @TokenOf(Role.FANC) char[] fanc) {
    assertThat(status(register, supplier, "/midIds")).isEqualTo(200);
    assertThat(status(register, fanc, "/midIds")).isEqualTo(403);
    assertThat(
            new RegisterCaller(register.baseUrl(), String.valueOf(supplier))
                .grant(UUID.randomUUID(), "ct")
                .status())
        .isEqualTo(403);
  }

  private static int status(ReferenceRegister register, char[] token, String path) {
    return new RegisterCaller(register.baseUrl(), String.valueOf(token)).get(path).status();
  }

  @Nested
  class Inside {
    @Test
    void sharesTheRegister(ReferenceRegister register) {
      assertThat(new RegisterCaller(register.baseUrl(), "").get("/health").status()).isEqualTo(200);
    }
  }

  /** Tests an extension in a field, with its own builder. */
  @Nested
  class InAField {
    @RegisterExtension
    private final ReferenceRegisterExtension each =
        ReferenceRegisterExtension.of(ReferenceRegister.builder());

    @Test
    void startsItForEachTest() {
      assertThat(each.register().size()).isZero();
    }
  }

  @Test
  void hasNoRegisterOutsideTests() {
    ReferenceRegisterExtension idle = ReferenceRegisterExtension.withSampleData();

    assertThatIllegalStateException().isThrownBy(idle::register);
    idle.beforeEach(null);
    ReferenceRegister started = idle.register();
    idle.afterEach(null);

    assertThatIllegalStateException().isThrownBy(idle::register);
    assertThatIllegalStateException().isThrownBy(started::size);
  }
}
