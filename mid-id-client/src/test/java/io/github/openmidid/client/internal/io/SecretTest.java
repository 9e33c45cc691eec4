package io.github.openmidid.client.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void isWipedAfterItsUse() {
    char[] password = "s3cret".toCharArray();
    assertThat(Secret.<String>use(() -> password, String::new)).isEqualTo("s3cret");
    assertThat(password).containsOnly('\0');
  }

  @Test
  void isWipedAlsoIfItsUseFails() {
    char[] password = "s3cret".toCharArray();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Secret.use(
                    () -> password,
                    given -> {
                      throw new IllegalStateException("no");
                    }));
    assertThat(password).containsOnly('\0');
  }

  @Test
  void distinguishesAReusedArrayFromAMissingPassword() {
    char[] password = "s3cret".toCharArray();
    Secret.use(() -> password, given -> given.length);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.use(() -> password, given -> given.length))
        .withMessageContaining("wiped after its first use");
  }

  @Test
  void mayBeEmptyOrHoldACharacterThatIsZero() {
    assertThat(Secret.<Integer>use(() -> new char[0], given -> given.length)).isZero();
    assertThat(Secret.<Integer>use(() -> new char[] {'\0', 'a'}, given -> given.length))
        .isEqualTo(2);
  }
}
