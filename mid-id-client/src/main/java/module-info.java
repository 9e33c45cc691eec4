/**
 * Requests and looks up MID-IDs at a register over HTTP.
 *
 * <p>Start at {@link io.github.openmidid.client.MidIdClient}.
 */
@SuppressWarnings("requires-automatic") // feign-core and Spring name their modules only
module io.github.openmidid.client {
  requires transitive io.github.openmidid;
  requires com.github.benmanes.caffeine;
  requires com.nimbusds.jose.jwt;
  requires feign.core;
  requires java.net.http;
  requires org.slf4j;
  requires tools.jackson.databind;
  requires static micrometer.core;
  requires static micrometer.observation;
  requires static org.jspecify;
  requires static spring.beans;
  requires static spring.boot;
  requires static spring.boot.actuator;
  requires static spring.boot.actuator.autoconfigure;
  requires static spring.boot.autoconfigure;
  requires static spring.boot.health;
  requires static spring.context;
  requires static spring.core;

  exports io.github.openmidid.client;
  exports io.github.openmidid.client.access;
  exports io.github.openmidid.client.cadastre;
  exports io.github.openmidid.client.document;
  exports io.github.openmidid.client.fanc;
  exports io.github.openmidid.client.micrometer;
  exports io.github.openmidid.client.notification;
  exports io.github.openmidid.client.paging;
  exports io.github.openmidid.client.reference;
  exports io.github.openmidid.client.snapshot;
  exports io.github.openmidid.client.spring;
  exports io.github.openmidid.client.testing;
  exports io.github.openmidid.client.timeline;

  // Spring creates the configurations and calls their methods.
  opens io.github.openmidid.client.spring;
  opens io.github.openmidid.client.internal.auth to
      tools.jackson.databind;
  opens io.github.openmidid.client.internal.call to
      tools.jackson.databind;
  opens io.github.openmidid.client.internal.json to
      tools.jackson.databind;
  opens io.github.openmidid.client.internal.snapshot to
      tools.jackson.databind;
  opens io.github.openmidid.client.internal.contract to
      tools.jackson.databind;
}
