package io.github.openmidid.examples.register.page.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInCodeIssuerTest {
  private final SignInCodeIssuer codes = new SignInCodeIssuer();

  @Test
  void redeemsACodeOnce() {
    String code = codes.issue("token".toCharArray());

    assertThat(codes.redeem("x" + code)).isEmpty();
    assertThat(codes.redeem(code)).contains("token");
    assertThat(codes.redeem(code)).isEmpty();
  }

  @Test
  void keepsTheLastThousandCodes() {
    List<String> issued =
        IntStream.range(0, 1002)
            .mapToObj(i -> codes.issue(String.valueOf(i).toCharArray()))
            .toList();

    assertThat(codes.redeem(issued.get(0))).isEmpty();
    assertThat(codes.redeem(issued.get(1))).isEmpty();
    assertThat(codes.redeem(issued.get(2))).contains("2");
    assertThat(codes.redeem(issued.get(1001))).contains("1001");
  }
}
