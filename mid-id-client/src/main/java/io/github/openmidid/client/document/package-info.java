/**
 * Documents about devices, by MID-ID: their descriptions and links, without their content.
 *
 * <p>Start at {@link io.github.openmidid.client.document.Documents}:
 *
 * <pre>{@code
 * DocumentRequest request =
 *     DocumentRequest.of(
 *         midId, DocumentKind.LICENSE, "Vergunning Campus Noord", LocalDate.of(2026, 10, 1),
 *         "FANC", RegisterDocument.sha256(file), URI.create("https://documents.example/ct.pdf"));
 * RegisterDocument document = client.documents().add(request);
 * List<RegisterDocument> documents = client.documents().list(midId).toList();
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.document;

import org.jspecify.annotations.NullMarked;
