package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.internal.text.ProviderTrouble;
import java.util.Optional;

/** For an operation whose credentials and failures travel in its body: the typed exceptions that the pipeline gives to all others. */
public final class InBand {

    private final Operation operation;
    private final FailureMapping failures;

    InBand(Operation operation, FailureMapping failures) {
        this.operation = operation;
        this.failures = failures;
    }

    /**
     * Asks for the credentials of the call.
     *
     * @param provider asked once
     * @return the credentials
     * @throws ClientException if they cannot be had
     */
    public Credentials ask(CredentialsProvider provider) {
        try {
            return provider.credentials();
        } catch (RuntimeException e) {
            throw failures.notSent(operation, ProviderTrouble.describe(e) + ". Nothing was sent.");
        }
    }

    /**
     * A refusal by the service.
     *
     * @param refusal name and text, as they came
     * @param credentials what was refused
     * @return the exception of its meaning, to be thrown
     */
    public DocuSignException refused(FaultDetails refusal, Credentials credentials) {
        return failures.refused(operation, refusal, credentials);
    }

    /**
     * A reply that says nothing that can be used.
     *
     * @param problem what is wrong and what to do
     * @return the exception, to be thrown
     */
    public ClientException useless(String problem) {
        return failures.useless(operation, problem);
    }

    /**
     * Text from a reply, fit to be shown.
     *
     * @param text as it came
     * @param credentials whose secret is masked in it
     * @param longest how much of it
     * @return one line
     */
    public String shown(String text, Credentials credentials, int longest) {
        return new Redaction(Optional.of(credentials)).show(text, longest);
    }
}
