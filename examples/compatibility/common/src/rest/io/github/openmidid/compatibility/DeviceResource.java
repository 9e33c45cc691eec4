package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidMidId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Stores and finds devices. */
@Path("/devices")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
  @Inject DeviceStorage devices;

  @POST
  public DeviceDocument store(@Valid DeviceDocument device) {
    devices.save(device.toEntity());
    return devices.find(device.midId()).orElseThrow().toDocument();
  }

  @GET
  @Path("{midId}")
  public DeviceDocument byPath(@PathParam("midId") MidId midId) {
    return devices.find(midId).orElseThrow().toDocument();
  }

  @GET
  public List<DeviceDocument> byQuery(
      @QueryParam("formerMidId") MidId formerMidId, @QueryParam("modality") Modality modality) {
    return devices.find(formerMidId, modality).stream().map(StoredDevice::toDocument).toList();
  }

  @GET
  @Path("modalities/{modality}")
  public List<DeviceDocument> byModality(@PathParam("modality") Modality modality) {
    return devices.find(modality).stream().map(StoredDevice::toDocument).toList();
  }

  @GET
  @Path("valid")
  @Produces(MediaType.TEXT_PLAIN)
  public String valid(@QueryParam("label") @ValidMidId String label) {
    return "valid";
  }

  @GET
  @Path("registered")
  @Produces(MediaType.TEXT_PLAIN)
  public String registered(@QueryParam("midId") @RegisteredMidId MidId midId) {
    return "registered";
  }
}
