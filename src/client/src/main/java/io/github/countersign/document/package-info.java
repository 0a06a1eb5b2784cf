/**
 * What goes into an envelope as a document, and how the signed documents come out again.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Documents}</td><td>RequestPDF, RequestPDFNoWaterMark, RequestPDFWithCert, RequestPDFWithOptions, RequestPDFRecipientsView,
 * RequestDocumentPDFs, RequestDocumentPDFsEx, RequestPDFsWithOptions, RequestDocumentPDFsRecipientsView, RequestCertificate,
 * RequestCertificateWithCertLanguage</td><td>one a method; of the same envelope one in 15 minutes</td><td>sender and recipients</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.document;

import org.jspecify.annotations.NullMarked;
