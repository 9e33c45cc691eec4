package io.github.openmidid.client.internal.resource;

import static io.github.openmidid.client.internal.contract.RequestMatch.requireSame;

import io.github.openmidid.MidId;
import io.github.openmidid.client.document.DocumentRequest;
import io.github.openmidid.client.document.Documents;
import io.github.openmidid.client.document.RegisterDocument;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on documents, over HTTP. */
public final class HttpDocuments extends HttpResource implements Documents {
  public HttpDocuments(ResourceContext context) {
    super(context);
  }

  @Override
  public RegisterDocument add(DocumentRequest request) {
    Objects.requireNonNull(request, "request");
    RequestBody body =
        new RequestBody()
            .with("requestReference", request.requestReference().toString())
            .with("midId", request.midId().toString())
            .with("kind", request.kind().code())
            .with("title", request.title())
            .with("issuedOn", request.issuedOn().toString())
            .with("issuer", request.issuer())
            .with("sha256", request.sha256())
            .with("link", request.link().toString());
    return changes.run(
        request.requestReference(),
        context -> {
          RegisterDocument document =
              responses.created(
                  api.addDocument(body.map(), context),
                  context,
                  RegisterDocument.class,
                  id -> fetch(id, context));
          requireSame(request.sha256(), document, RegisterDocument::sha256);
          return requireSame(request.midId(), document, RegisterDocument::midId);
        });
  }

  @Override
  public Optional<RegisterDocument> find(String documentId) {
    String id = TextFormat.ID.ofArgument("documentId", documentId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<RegisterDocument> fetch(String id, CallContext context) {
    return api.getDocument(id, context)
        .map(document -> requireSame(id, document, RegisterDocument::documentId));
  }

  @Override
  public PagedList<RegisterDocument> paged(MidId midId) {
    return paged(Optional.of(midId), null);
  }

  @Override
  public PagedList<RegisterDocument> paged() {
    return paged(Optional.empty(), null);
  }

  @Override
  public PagedList<RegisterDocument> history(MidId midId) {
    return paged(Optional.of(midId), true);
  }

  private PagedList<RegisterDocument> paged(Optional<MidId> midId, @Nullable Boolean withdrawn) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    return list(
        PageCursor.opaque("afterDocumentId"),
        "listDocuments",
        List.of(String.valueOf(filter), String.valueOf(withdrawn)),
        matching(
            midId,
            document -> Optional.of(document.midId()),
            (after, context) -> api.listDocuments(filter, withdrawn, after, context)));
  }

  @Override
  public boolean withdraw(String documentId) {
    String id = TextFormat.ID.ofArgument("documentId", documentId);
    return changes.run(null, context -> responses.removed(api.withdrawDocument(id, context)));
  }
}
