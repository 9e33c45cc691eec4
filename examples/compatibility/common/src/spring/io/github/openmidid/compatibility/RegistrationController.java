package io.github.openmidid.compatibility;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks up and requests identifiers at the register. */
@RestController
@RequestMapping("/registrations")
class RegistrationController {
  private final MidIdClient client;

  RegistrationController(MidIdClient client) {
    this.client = client;
  }

  @GetMapping("/{midId}")
  ResponseEntity<Registration> find(@PathVariable MidId midId) {
    return ResponseEntity.of(client.find(midId));
  }

  @PostMapping("/search")
  Map<MidId, Registration> findAll(@RequestBody List<MidId> midIds) {
    return client.findAll(midIds);
  }

  @PostMapping
  Registration request(@RequestParam Modality modality) {
    return client.midIds().request(MidIdRequest.of(modality));
  }
}
