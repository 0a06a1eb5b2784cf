package io.github.countersign.internal.call;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;

/** The services of the contract. They are neighbours: the same host and folder, each a file of its own. */
public enum Service {
    /** Envelopes and all that belongs to them, at api.asmx or dsapi.asmx. */
    API(APIServiceSoap.class, ""),
    /** Accounts and members. Takes the HTTP header alone. */
    ACCOUNT_MANAGEMENT(AccountManagementServiceSoap.class, "AccountManagement.asmx"),
    /** Finding an account. The credentials are arguments of its operations. */
    CREDENTIAL(CredentialSoap.class, "credential.asmx");

    private final Class<?> port;
    private final String file;

    Service(Class<?> port, String file) {
        this.port = port;
        this.file = file;
    }

    /** {@return the generated interface} */
    public Class<?> port() {
        return port;
    }

    /**
     * Where this service is.
     *
     * @param api the address of the API
     * @return the address
     */
    URI address(URI api) {
        return this == API ? api : api.resolve(file);
    }

    static Optional<Service> of(Class<?> port) {
        return Arrays.stream(values()).filter(s -> s.port == port).findFirst();
    }

    /** The names of all ports, for a message. */
    static String ports() {
        return String.join(
                ", ", Arrays.stream(values()).map(s -> s.port.getName()).toList());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
