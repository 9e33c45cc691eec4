package io.github.openmidid.compatibility;

import io.github.openmidid.register.MidIdRegister;
import jakarta.enterprise.inject.spi.CDI;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Supplies the register to the validators, which Jersey creates without CDI. */
public class RegisterBinder extends AbstractBinder { // glue
  @Override // glue
  protected void configure() { // glue
    bind(CDI.current().select(MidIdRegister.class).get()).to(MidIdRegister.class); // glue
  } // glue
} // glue
