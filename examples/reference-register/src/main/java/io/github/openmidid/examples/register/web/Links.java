package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the register's resources, absolute, as the federal REST guide wants them. */
public final class Links {
  /** Path of the API, with its major version. */
  public static final String BASE_PATH = "/midIdRegister/v1";

  static final String MID_IDS = "/midIds";

  private final Optional<URI> publicUrl;

  /**
   * @param publicUrl the address of the API as clients see it; if empty, that by which a request
   *     has come
   */
  public Links(Optional<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  URI registration(MidId midId) {
    return midIds().path("/").path(midId.toString()).build().toUri();
  }

  URI nextPage(ListQuery query, MidId last) {
    UriComponentsBuilder next = midIds();
    for (Modality modality : query.filter().modalities()) {
      next.queryParam(ListQuery.MODALITY, modality.code());
    }
    query.filter().status().ifPresent(status -> next.queryParam(ListQuery.STATUS, status.code()));
    next.queryParam(ListQuery.PAGE_SIZE, query.pageSize());
    return next.queryParam(ListQuery.AFTER, last).build().toUri();
  }

  private UriComponentsBuilder midIds() {
    return publicUrl
        .map(UriComponentsBuilder::fromUri)
        .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().path(BASE_PATH))
        .path(MID_IDS);
  }
}
