/**
 * How far envelopes are: one at a time, in bulk, and cheaply.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Statuses}</td><td>RequestStatusEx, RequestStatusesEx, RequestStatusChanges, RequestStatusCodes, RequestStatusWithDocumentFields,
 * RequestStatusesWithDocumentFields, GetStatusInDocuSignConnectFormat, EnvelopeAuditEvents, GetRecipientAuthenticationStatusEx</td>
 * <td>one a method; one a page of {@code all}; one for 200 ids of {@code codes}</td>
 * <td>sender, recipients, users with account-wide rights</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.status;

import org.jspecify.annotations.NullMarked;
