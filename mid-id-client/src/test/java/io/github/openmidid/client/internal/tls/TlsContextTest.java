package io.github.openmidid.client.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlsContextTest {

  @Test
  void neverSpeaksLessThanTls12WhateverTheJvmAllows() {
    assertThat(TlsContext.parameters().getProtocols()).containsExactly("TLSv1.3", "TLSv1.2");
  }

  @Test
  void usesTheJvmsContextWithoutFiles() {
    assertThat(new TlsContext(null, null).current()).isNull();
  }
}
