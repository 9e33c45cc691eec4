package io.github.openmidid.client.internal.resource.reference;

import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.internal.resource.HttpResource;
import io.github.openmidid.client.internal.resource.ResourceContext;

/** The description and health of a register, and the access to it, read over HTTP. */
public final class HttpRegisterStatus extends HttpResource {
  public HttpRegisterStatus(ResourceContext context) {
    super(context);
  }

  public RegisterInformation register() {
    return runner.run(api::getRegister);
  }

  public AccessInformation access() {
    return runner.run(api::getAccess);
  }

  /** Returns the health; 503 is a regular response too and reports that the register is down. */
  public RegisterHealth health() {
    return runner.run(
        context -> responses.read(api.getHealth(context), RegisterHealth.class, 200, 503));
  }
}
