package io.github.openmidid.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests Jersey without an HTTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JaxRsTest {
  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler jersey =
      new ApplicationHandler(new ResourceConfig(Devices.class));

  @Path("devices")
  public static class Devices {
    @GET
    @Path("{midId}")
    public String byPath(@PathParam("midId") MidId midId) {
      return "serial " + midId.serial();
    }

    @GET
    public String byQuery(
        @QueryParam("midId") List<MidId> midIds, @QueryParam("modality") Modality modality) {
      return midIds + " " + modality;
    }

    @GET
    @Path("header")
    public String byHeader(@HeaderParam("Mid-Id") MidId midId) {
      return String.valueOf(midId);
    }
  }

  @AfterAll
  void stop() {
    jersey.onShutdown(null);
  }

  @Test
  void aPathParameterIsRead() throws Exception {
    assertThat(call("devices/MID-9912-3456-11").getEntity()).isEqualTo("serial 99123456");
  }

  @Test
  void queryParametersAreRead() throws Exception {
    String query = "?midId=MID-9912-3456-11&midId=MID-9900-0001-30&modality=petCt";
    assertThat(call("devices" + query).getEntity())
        .isEqualTo("[MID-9912-3456-11, MID-9900-0001-30] PET_CT");
  }

  @Test
  void absentParametersAreNullOrAnEmptyList() throws Exception {
    assertThat(call("devices").getEntity()).isEqualTo("[] null");
    assertThat(call("devices/header").getEntity()).isEqualTo("null");
  }

  /** An invalid path parameter is 404 (Jakarta RESTful Web Services 4.0, section 3.2). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "devices/MID-9912-3456-12",
        "devices/mid9912345611",
        "devices?midId=MID-9912-3456-12",
        "devices?modality=PET_CT",
      })
  void aMalformedPathOrQueryParameterIs404(String path) throws Exception {
    assertThat(call(path).getStatus()).isEqualTo(404);
  }

  /** An invalid header is 400 (same section). */
  @Test
  void aMalformedHeaderIs400() throws Exception {
    ContainerRequest request = request("devices/header");
    request.header("Mid-Id", "MID-9912-3456-12");
    assertThat(response(request).getStatus()).isEqualTo(400);
  }

  private ContainerResponse call(String path) throws Exception {
    return response(request(path));
  }

  private ContainerResponse response(ContainerRequest request)
      throws InterruptedException, ExecutionException {
    return jersey.apply(request).get();
  }

  private ContainerRequest request(String path) {
    return new ContainerRequest(
        BASE,
        BASE.resolve(path),
        "GET",
        null,
        new MapPropertiesDelegate(),
        jersey.getConfiguration());
  }
}
