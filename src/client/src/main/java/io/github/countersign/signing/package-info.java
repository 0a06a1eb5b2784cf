/**
 * Signing inside your own application: addresses for the browser, and what it says when it comes back.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Signing}</td><td>RequestRecipientToken, RequestStatusEx, RequestRecipientFaxToken, DeleteCaptiveRecipientsSignatures</td>
 * <td>one a method; two where only the id of the envelope is given</td><td>the sender</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.signing;

import org.jspecify.annotations.NullMarked;
