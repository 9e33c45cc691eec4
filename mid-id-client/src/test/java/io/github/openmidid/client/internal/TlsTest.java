package io.github.openmidid.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlsTest {

  @Test
  void neverSpeaksLessThanTls12WhateverTheJvmAllows() {
    assertThat(Tls.parameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
  }

  @Test
  void withoutFilesTheJvmDecidesWhomToTrust() {
    assertThat(new Tls(null, null).current()).isNull();
  }
}
