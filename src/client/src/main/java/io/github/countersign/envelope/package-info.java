/**
 * Envelopes: drafting and sending them, changing them, voiding them.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Envelopes}</td><td>CreateAndSendEnvelope, CreateEnvelope, SendEnvelope, CreateEnvelopeFromTemplates,
 * CreateEnvelopeFromTemplatesAndForms, SynchEnvelope, RequestEnvelope, RequestEnvelopeWithDocumentFields,
 * CorrectAndResendEnvelope, VoidEnvelope, TransferEnvelope, PurgeDocuments,
 * PurgeDocumentsAndMetaData, PurgeDocumentsAndMetaDataAndRedact, RequestSenderToken, RequestCorrectToken, RequestEnvelopeHistoryToken,
 * GetAuthenticationToken</td><td>one a method</td><td>the sender; purging takes a right of its own</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.envelope;

import org.jspecify.annotations.NullMarked;
