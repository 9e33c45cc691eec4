package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.register.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Looks up and requests identifiers at the register. */
@Path("/registrations")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {
  @Inject MidIdClient client;

  @GET
  @Path("{midId}")
  public Registration find(@PathParam("midId") MidId midId) {
    return client.find(midId).orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("search")
  public Map<MidId, Registration> findAll(List<MidId> midIds) {
    return client.findAll(midIds);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Registration request(@QueryParam("modality") Modality modality) {
    return client.midIds().request(MidIdRequest.of(modality));
  }
}
