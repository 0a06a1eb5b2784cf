package io.github.countersign.signing;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import java.net.URI;
import java.util.List;

/**
 * Has people sign inside your own application.
 *
 * <p>Thread-safe. For the sender of the envelope. The service tells a recipient by name, e-mail address and client user id together, and says
 * "Invalid Signature Credentials" when one of them is not as it was sent. The methods here take them from the envelope, and say beforehand what
 * would not work.
 */
public interface Signing {

    /**
     * An address where an embedded recipient signs. Works once, for 5 minutes: ask for it when his browser is about to go there.
     *
     * <p>One call, {@code RequestRecipientToken}. Name and e-mail address are those that were sent.
     *
     * @param sent the envelope, as sending it returned it
     * @param key client user id, name or e-mail address of the recipient, as in {@link SentEnvelope#signer}
     * @param urls where the browser comes back to
     * @return the address: whoever has it signs
     * @throws ClientException before the call if the recipient is not embedded, or is not the first to act
     * @throws InvalidStateException if it is not his turn yet, or the envelope is not sent
     */
    URI signingUrl(SentEnvelope sent, String key, ReturnUrls urls);

    /**
     * An address where an embedded recipient signs, for an envelope of which only the id was kept. Otherwise as {@link #signingUrl(SentEnvelope,
     * String, ReturnUrls)}.
     *
     * <p>Two calls: {@code RequestStatusEx} tells the stored name and e-mail address, and whether it is his turn; then {@code RequestRecipientToken}.
     *
     * @param envelope the envelope
     * @param clientUserId your own id of the recipient, as it was sent
     * @param urls where the browser comes back to
     * @return the address: whoever has it signs
     * @throws ClientException before the second call, saying why the service would refuse it
     * @throws NotFoundException if there is no such envelope
     * @throws InvalidStateException if the service refuses it all the same, since the state has changed between the two calls
     */
    URI signingUrl(EnvelopeId envelope, String clientUserId, ReturnUrls urls);

    /**
     * An address where an embedded recipient gets the cover sheet for signing by fax. One call, {@code RequestRecipientFaxToken}.
     *
     * @param envelope the envelope
     * @param recipient the recipient as he was sent, embedded
     * @param urls where the browser comes back to
     * @return the address: whoever has it acts as him
     * @throws ClientException before the call if the recipient is not embedded
     * @throws NotFoundException if there is no such envelope
     */
    URI faxUrl(EnvelopeId envelope, Recipient recipient, ReturnUrls urls);

    /**
     * Forgets the signatures that embedded recipients have chosen, so that they choose anew. One call, {@code DeleteCaptiveRecipientsSignatures}.
     *
     * @param recipients the recipients as they were sent, embedded
     * @throws ClientException before the call if one of them is not embedded
     * @throws NotFoundException if the service does not know one of them
     */
    void forgetSignatures(List<Recipient> recipients);
}
