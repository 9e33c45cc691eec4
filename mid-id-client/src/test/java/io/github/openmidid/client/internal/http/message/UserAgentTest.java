package io.github.openmidid.client.internal.http.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
  @Test
  void omitsAVersionThatTheBuildDidNotWrite() {
    assertThat(UserAgent.library("${project.version}")).isEqualTo("openmidid-client");
    assertThat(UserAgent.library(UserAgent.version("absent.properties")))
        .isEqualTo("openmidid-client");
    assertThat(UserAgent.library("1.2")).isEqualTo("openmidid-client/1.2");
  }
}
