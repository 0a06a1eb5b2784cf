package io.github.countersign.it.contract;

import jakarta.jws.WebMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;

/** The three services of the contract. */
public enum ContractService {
    API(APIServiceSoap.class, "api.asmx", "api/api.xsd"),
    ACCOUNT_MANAGEMENT(
            AccountManagementServiceSoap.class, "AccountManagement.asmx", "account-management/account-management.xsd"),
    CREDENTIAL(CredentialSoap.class, "credential.asmx", "credential/credential.xsd");

    private final Class<?> port;
    private final String endpoint;
    private final String schema;

    ContractService(Class<?> port, String endpoint, String schema) {
        this.port = port;
        this.endpoint = endpoint;
        this.schema = schema;
    }

    /** The generated interface. */
    public Class<?> port() {
        return port;
    }

    /** The last part of its address. */
    public String endpoint() {
        return endpoint;
    }

    /** The file that gathers its schema, below {@code META-INF/wsdl/docusign/} on the class path. */
    public String schema() {
        return schema;
    }

    /** All operations, by name. */
    public List<ContractOperation> operations() {
        return Arrays.stream(port.getMethods())
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .map(method -> new ContractOperation(this, method))
                .sorted(Comparator.comparing(ContractOperation::name))
                .toList();
    }

    /** The operation that this generated method calls. */
    public ContractOperation operation(Method method) {
        return new ContractOperation(this, method);
    }
}
