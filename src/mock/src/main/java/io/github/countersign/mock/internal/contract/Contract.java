package io.github.countersign.mock.internal.contract;

import java.util.Set;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;

/** The contracts that the service publishes: one for each of its addresses. */
public enum Contract {
    /** What api.asmx has. */
    API("api.asmx", "api", "APIService.wsdl", "api.xsd", "http://www.docusign.net/API/3.0", APIServiceSoap.class),
    /** What dsapi.asmx has: the same without some operations, fields and values. */
    DSAPI("dsapi.asmx", "api", "APIService.wsdl", "api.xsd", "http://www.docusign.net/API/3.0", APIServiceSoap.class),
    /** What credential.asmx has. */
    CREDENTIAL(
            "credential.asmx",
            "credential",
            "Credential.wsdl",
            "credential.xsd",
            "http://www.docusign.net/API/Credential",
            CredentialSoap.class),
    /** What AccountManagement.asmx has. */
    ACCOUNT_MANAGEMENT(
            "accountmanagement.asmx",
            "account-management",
            "AccountManagementService.wsdl",
            "account-management.xsd",
            "http://www.docusign.net/API/AccountManagement",
            AccountManagementServiceSoap.class);

    private final String endpoint;
    private final String folder;
    private final String wsdl;
    private final String schema;
    private final String namespace;
    private final Class<?> port;

    Contract(String endpoint, String folder, String wsdl, String schema, String namespace, Class<?> port) {
        this.endpoint = endpoint;
        this.folder = folder;
        this.wsdl = wsdl;
        this.schema = schema;
        this.namespace = namespace;
        this.port = port;
    }

    /** The path of its endpoint, in lower case; the service takes any case. */
    public String path() {
        return "/api/3.0/" + endpoint;
    }

    /** The namespace of its operations and types. */
    public String namespace() {
        return namespace;
    }

    /** The generated interface of its operations. */
    public Class<?> port() {
        return port;
    }

    /** Names of the operations that the interface has and this address has not. */
    public Set<String> missingOperations() {
        return this == DSAPI ? DsapiGaps.known().operations() : Set.of();
    }

    String folder() {
        return folder;
    }

    String wsdl() {
        return wsdl;
    }

    String schema() {
        return schema;
    }
}
